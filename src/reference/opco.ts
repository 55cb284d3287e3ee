import { normalise } from "../lib/text.ts";
import { readTable } from "./table.ts";

/** An opérateur de compétences: who funds the training of the apprentices of a branch. */
export interface Opco {
  readonly name: string;
  readonly site: string;
}

interface Tables {
  readonly byIdcc: ReadonlyMap<string, Opco>;
  /** What names each OPCO in what others write, normalised. */
  readonly named: readonly (readonly [words: RegExp, opco: Opco])[];
}

let tables: Tables | undefined;

/** The OPCO of a collective agreement, by its number with or without leading zeros ("16", "0016"). Null when no branch said. */
export function opcoOf(idcc: string): Opco | null {
  tables ??= load();
  return tables.byIdcc.get(idcc.padStart(4, "0")) ?? null;
}

/** The OPCO that a text names ("Uniformation, l'Opco de la Cohésion sociale", "OPCO EP"). Null when it names none, or several. */
export function opcoNamed(text: string): Opco | null {
  tables ??= load();
  const asked = normalise(text);
  const found = tables.named.filter(([words]) => words.test(asked));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

function load(): Tables {
  const rows = readTable("opco.csv", ["opco", "name", "site", "words"]);
  const opcos = new Map(rows.map(({ opco, name, site }) => [opco, { name, site }]));
  const known = (code: string): Opco => {
    const opco = opcos.get(code);
    if (!opco) throw new Error(`data/opco-idcc.csv: got the OPCO "${code}", expected one of data/opco.csv.`);
    return opco;
  };
  return {
    byIdcc: new Map(readTable("opco-idcc.csv", ["idcc", "opco"]).map(({ idcc, opco }) => [idcc, known(opco)])),
    named: rows.map(({ opco, name, words }) => [wordsOf(`${words}|${normalise(name)}`), known(opco)] as const),
  };
}

function wordsOf(alternatives: string): RegExp {
  return new RegExp(`\\b(?:${alternatives})s?\\b`);
}
