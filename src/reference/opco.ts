import { readTable } from "./table.ts";

/** An opérateur de compétences: who funds the training of the apprentices of a branch. */
export interface Opco {
  readonly name: string;
  readonly site: string;
}

let byIdcc: ReadonlyMap<string, Opco> | undefined;

/** The OPCO of a collective agreement, by its number with or without leading zeros ("16", "0016"). Null when no branch said. */
export function opcoOf(idcc: string): Opco | null {
  byIdcc ??= loadOpcos();
  return byIdcc.get(idcc.padStart(4, "0")) ?? null;
}

function loadOpcos(): Map<string, Opco> {
  const opcos = new Map(readTable("opco.csv", ["opco", "name", "site"]).map((row) => [row.opco, row]));
  return new Map(
    readTable("opco-idcc.csv", ["idcc", "opco"]).map((row) => {
      const opco = opcos.get(row.opco);
      if (!opco) throw new Error(`data/opco-idcc.csv: got the OPCO "${row.opco}", expected one of data/opco.csv.`);
      return [row.idcc, { name: opco.name, site: opco.site }];
    }),
  );
}
