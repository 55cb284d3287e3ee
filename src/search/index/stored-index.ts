import type { Reference } from "../../domain/index.ts";
import type { Index } from "./build-index.ts";
import { type NumberedCodes, OccupationNumbers } from "./codes.ts";
import { type IdColumns, idsOver } from "./ids.ts";
import type { ListIndex } from "./list-index.ts";

type StoredList<List extends ListIndex> = Omit<List, "ids"> & { readonly ids: IdColumns };
type ListNames = "trainings" | "offers" | "companies";

/** An index as columns and plain values only: what another thread or a file can be given. */
export type StoredIndex = Omit<Index, "numbers" | ListNames> & {
  readonly numbers: NumberedCodes;
} & { readonly [Name in ListNames]: StoredList<Index[Name]> };

/** Of an index built from records. One made by `withOffers` reads its ids from two others and is refused. */
export function toStored(index: Index): StoredIndex {
  const { numbers, trainings, offers, companies } = index;
  return {
    ...index,
    numbers: numbers.columns(),
    trainings: storedList(trainings),
    offers: storedList(offers),
    companies: storedList(companies),
  };
}

/** `reference`: that of the records from which the index was built. */
export function fromStored(stored: StoredIndex, reference: Reference): Index {
  const { numbers, trainings, offers, companies } = stored;
  return {
    ...stored,
    numbers: OccupationNumbers.from(numbers, reference),
    trainings: { ...trainings, ids: idsOver(trainings.ids) },
    offers: { ...offers, ids: idsOver(offers.ids) },
    companies: { ...companies, ids: idsOver(companies.ids) },
  };
}

function storedList<List extends ListIndex>(list: List): StoredList<List> {
  if (list.ids.columns === null)
    throw new Error(`${list.name}: got an index with offers changed, expected one just built.`);
  return { ...list, ids: list.ids.columns };
}
