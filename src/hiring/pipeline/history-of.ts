import {
  type Company,
  departementOf,
  type EstablishmentTraits,
  type HiringRecords,
  type InseeCode,
  type NafCode,
} from "../../domain/index.ts";
import { type History, HistoryBuilder } from "../history/index.ts";

/** The history of a generation: its hires, and every establishment, those that never hired included. */
export async function historyOf({
  records,
  companies,
  tensionOf = () => null,
}: {
  readonly records: HiringRecords;
  readonly companies: () => AsyncIterable<readonly Company[]>;
  /** By activity; algorithm 2 looks at it. */
  readonly tensionOf?: (naf: NafCode) => number | null;
}): Promise<History> {
  const builder = new HistoryBuilder();
  for await (const page of records.hires()) for (const line of page) builder.addHires(line);
  for await (const batch of companies())
    for (const company of batch) builder.addEstablishment(traitsOf(company, tensionOf(company.naf)));
  return builder.finish();
}

function traitsOf({ siret, naf, size, place }: Company, tension: number | null): EstablishmentTraits {
  const code = place.insee ?? (place.postcode as InseeCode | null);
  const departement = code === null ? null : departementOf(code);
  return { establishment: siret, naf, size, departement, tension, created: null };
}
