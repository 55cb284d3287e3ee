import {
  type ContractCount,
  type LabourRecords,
  type ListedTraining,
  type Orientation,
  parseSearchParams,
  type Reference,
  type RomeCode,
  type Search,
  type SearchAnswer,
  type Tension,
} from "../../domain/index.ts";
import { type Alternative, easierOccupations, easierPlaces } from "./alternatives.ts";
import { type Count, countOf, type Places, placesOf, type WishCounts } from "./count.ts";

type Ease = "easier" | "harder" | "similar" | "unknown";

/** The market of some occupations around a place. */
export interface Market {
  readonly asked: SearchAnswer["asked"];
  readonly count: Count;
  readonly places: Places;
  /** Employers (offers and companies) for one wish; null when no wish is known. */
  readonly perWish: number | null;
  /** The same occupations in the whole country. */
  readonly country: Count;
  readonly ease: Ease;
  /** Percent of employers who expect difficulty in hiring; null when no import says. */
  readonly tension: number | null;
  readonly departement: { readonly code: string; readonly name: string } | null;
  /** Of that département, oldest first. */
  readonly contracts: readonly ContractCount[];
  readonly easierOccupations: readonly Alternative[];
  readonly easierPlaces: readonly Alternative[];
}

/** From this ratio to the country's it is easier; from its inverse, harder. */
const NOTABLE_RATIO = 1.25;

/**
 * The market of what `q` means around `place`. Null when `q` means no occupation. Throws `InvalidValue` when `place` or `q` is refused
 * by the search.
 */
export function marketOf(
  { q, place }: { readonly q: string; readonly place: string },
  { search, reference, labour, orientation }: Known,
): Market | null {
  const { asked } = search.search(parseSearchParams({ q, place, limit: "1" }));
  const romes = asked.occupations.map(({ rome }) => rome).slice(0, 20);
  if (romes.length === 0) return null;
  const count = countOf(search, { romes, place });
  const places =
    count.trainings === 0
      ? { seats: null, wishes: null }
      : placesOf(search, { romes, place }, (training) => wishesFor(training, orientation));
  const country = countOf(search, { romes });
  const departement = departementAt(reference, asked.place);
  const given = { search, reference, asked, romes, place, than: count };
  return {
    asked,
    count,
    places,
    perWish: places.wishes ? (count.offers + count.companies) / places.wishes : null,
    country,
    ease: easeOf(count, country),
    tension: tensionOf(labour.tension, romes, reference),
    departement,
    contracts: contractsIn(labour.contracts, departement),
    easierOccupations: easierOccupations(given),
    easierPlaces: easierPlaces(given),
  };
}

/** What the market is read from. */
interface Known {
  readonly search: Search;
  readonly reference: Reference;
  readonly labour: LabourRecords;
  /** What knows the wishes; null before the first generation. */
  readonly orientation: Pick<Orientation, "wishesOf" | "school"> | null;
}

/** Oldest first. */
function contractsIn(contracts: readonly ContractCount[], departement: Market["departement"]): ContractCount[] {
  const own = contracts.filter((one) => one.departement === departement?.code);
  return own.toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

function easeOf({ perTraining: here }: Count, { perTraining: country }: Count): Ease {
  if (here === null || country === null || country === 0) return "unknown";
  if (here >= country * NOTABLE_RATIO) return "easier";
  return here <= country / NOTABLE_RATIO ? "harder" : "similar";
}

/** How many asked for a training by each of its wishes, where a file of wishes tells. */
function* wishesFor(
  training: Pick<ListedTraining, "id" | "source" | "school">,
  orientation: Known["orientation"],
): WishCounts {
  const { uai } = training.school;
  if (orientation === null || uai === null) return;
  const asked = new Set(orientation.wishesOf(training).map(({ wish }) => wish.code));
  for (const { code, count } of orientation.school(uai)?.wishes ?? []) if (asked.has(code)) yield [code, count];
}

/** The mean over the families that the occupations belong to. */
function tensionOf(tensions: readonly Tension[], romes: readonly RomeCode[], reference: Reference): number | null {
  const wanted = new Set(romes.map((rome) => reference.canonical(rome) ?? rome));
  const found = tensions.filter(({ rome }) => wanted.has(reference.canonical(rome) ?? rome));
  if (found.length === 0) return null;
  return Math.round((found.reduce((sum, { percent }) => sum + percent, 0) / found.length) * 10) / 10;
}

function departementAt(reference: Reference, place: SearchAnswer["asked"]["place"]): Market["departement"] {
  if (place === null) return null;
  if (place.kind === "departement") {
    const found = reference.localities.find(({ kind, label }) => kind === "departement" && label === place.label);
    return found ? { code: found.code, name: found.label } : null;
  }
  if (place.lat === null || place.lon === null) return null;
  const code = reference.nearestCommune(place.lat, place.lon)?.departement;
  const found = code === undefined ? null : reference.departement(code);
  return found === null ? null : { code: found.code, name: found.label };
}
