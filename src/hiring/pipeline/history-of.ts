import {
  type Company,
  departementOf,
  type EstablishmentTraits,
  type HiringRecords,
  type InseeCode,
} from "../../domain/index.ts";
import { type History, HistoryBuilder } from "../history/index.ts";

/** The history of a generation: its hires, and every establishment, those that never hired included. */
export async function historyOf({
  records,
  companies,
}: {
  readonly records: HiringRecords;
  readonly companies: () => AsyncIterable<readonly Company[]>;
}): Promise<History> {
  const builder = new HistoryBuilder();
  for await (const page of records.hires()) for (const line of page) builder.addHires(line);
  for await (const batch of companies()) for (const company of batch) builder.addEstablishment(traitsOf(company));
  return builder.finish();
}

function traitsOf({ siret, naf, size, place }: Company): EstablishmentTraits {
  const code = place.insee ?? (place.postcode as InseeCode | null);
  return { establishment: siret, naf, size, departement: code === null ? null : departementOf(code), created: null };
}
