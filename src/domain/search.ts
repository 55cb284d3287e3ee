import type { RomeCode } from "./codes.ts";
import type { Day } from "./dates.ts";
import type { Generation, Warning } from "./generation.ts";
import type { Potential } from "./hiring.ts";
import type { Company, ContractType, Kind, Offer, Training } from "./items.ts";
import type { Level } from "./level.ts";
import type { OfferChange } from "./offer-board.ts";
import type { SearchParams, TrainingIncluded } from "./search-params.ts";

export type ListName = "trainings" | "offers" | "companies";
export type SourceName = "binomes" | ListName;
export type Sort = "best" | "distance" | "date";

/** "close": of an occupation near the one asked; comes after all the others. */
export type Match = "exact" | "close";

/** What every listed item carries besides its own fields. */
export interface Listed {
  readonly kind: Kind;
  /** Great circle from the point asked, rounded to 10 m; null without a point. */
  readonly km: number | null;
  readonly match: Match;
}

export type ListedTraining = Omit<Training, "published"> & Listed & { readonly kind: "training" };
/** `lastDay`: the last day on which it is searched, whether the offer says one or not. */
export type ListedOffer = Offer & Listed & { readonly kind: "offer"; readonly lastDay: Day };
/** `id` is the SIRET. Never `expectedHires`: the public sees a band. */
export type ListedCompany = Omit<Company, "expectedHires"> &
  Listed & { readonly kind: "company"; readonly id: string; readonly potential: Potential };

/** Whoever may sign the contract. */
export type ListedEmployer = ListedOffer | ListedCompany;

export interface List<Item> {
  /** All that match, whatever the page. */
  readonly total: number;
  readonly items: readonly Item[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** A `Training` and an `Employer` that fit the same candidate. */
export interface ListedBinome {
  readonly training: ListedTraining;
  readonly employer: ListedEmployer;
  /** 0 to 1: the sum of `parts`, rounded to 4 decimals. */
  readonly score: number;
  /** What the score is made of; see docs/pairing.md. */
  readonly parts: { readonly employer: number; readonly training: number; readonly pair: number };
  readonly km: {
    readonly homeTraining: number | null;
    readonly homeEmployer: number | null;
    readonly trainingEmployer: number;
  };
  readonly match: Match;
  /** In French, most telling first. */
  readonly reasons: readonly string[];
}

export interface FacetValue {
  readonly value: string;
  /** In French. */
  readonly label: string;
  readonly count: number;
}

/** Counts over the three lists; each facet ignores its own choice. */
export type Facets = Readonly<
  Record<
    | "source"
    | "level"
    | "contract"
    | "startMonth"
    | "disability"
    /** Of offers: "only" those whose training comes with them. */
    | "trainingIncluded"
    /** What the trainings lead to. */
    | "diploma"
    /** Km from the point asked: each item in one band. */
    | "distance"
    /** Of companies: employees, and section of the NAF. */
    | "size"
    | "sector",
    readonly FacetValue[]
  >
>;

/** What was understood of the question. */
export interface Asked {
  readonly q: string | null;
  readonly occupations: readonly { readonly rome: RomeCode; readonly label: string }[];
  readonly place: {
    readonly label: string;
    readonly kind: "point" | "commune" | "departement" | "region";
    readonly lat: number | null;
    readonly lon: number | null;
  } | null;
  /** Words of `q` that say no occupation: they are sought in titles and in the names of employers and schools. */
  readonly words: readonly string[];
  /** The employer, the school or the certification that `q` names, where results have it. They come first in the best order. */
  readonly named: readonly {
    readonly kind: "employer" | "school" | "certification";
    readonly label: string;
    /** How many of the results have it. */
    readonly total: number;
  }[];
  /** What `q` says that one would like to do, "travailler avec les enfants": `occupations` are those it leads to. Null for none. */
  readonly interest: string | null;
  /** The words of `q` (no accents, lower case) that are written in capitals: "bts", "mco". */
  readonly acronyms: readonly string[];
  /** What `q` says is not wanted, "pas de vente": nothing of it is looked for, and nothing is left out for it. Null for none. */
  readonly refused: string | null;
  /** True when nothing asked narrows the occupation. */
  readonly allOccupations: boolean;
  /** `q` with its typos corrected, as it was read; null when nothing had to be. */
  readonly corrected: string | null;
  /** The `q` that searches the very words typed, where something else was read; null when nothing was corrected. */
  readonly literal: string | null;
  /** The level of the diploma named in `q`: it comes first, and is offered as a filter. */
  readonly heardLevel: Level | null;
  readonly radiusKm: number;
  /** True when the radius used is larger than the one asked, because nothing lay within that. */
  readonly widened: boolean;
  readonly level: Level | null;
  readonly contract: ContractType | null;
  readonly startBefore: Day | null;
  readonly disability: boolean;
  readonly trainingIncluded: TrainingIncluded | null;
  readonly sources: readonly SourceName[];
  readonly sort: Sort;
}

/** What does have results, for a question that has none. */
export interface Instead {
  /** Of the same domain, or that the words may have meant, at the same place, the most numerous first. */
  readonly occupations: readonly { readonly rome: RomeCode; readonly label: string; readonly total: number }[];
  /** Départements where the same question has results, the nearest first. `km`: to the first of them, null without a point. */
  readonly places: readonly {
    readonly code: string;
    readonly label: string;
    readonly total: number;
    readonly km: number | null;
  }[];
}

/** The parts left out by `sources` are absent. */
export interface SearchAnswer {
  readonly asked: Asked;
  readonly binomes?: { readonly items: readonly ListedBinome[] };
  readonly trainings?: List<ListedTraining>;
  readonly offers?: List<ListedOffer>;
  readonly companies?: List<ListedCompany>;
  /** Present when the three lists are empty. */
  readonly instead?: Instead;
  readonly facets: Facets;
  readonly generation: Omit<Generation, "warnings">;
  readonly warnings: readonly Warning[];
}

export interface Suggestion {
  readonly label: string;
  readonly rome: RomeCode;
  /** The title, word or label that matched what was typed. */
  readonly matched: string;
  readonly occupation: string;
}

/** What the words typed so far may mean: an occupation, or a name that the current data have. */
export interface Suggested {
  readonly kind: "occupation" | "employer" | "school";
  /** In French; typed whole, it finds what it names. */
  readonly label: string;
  /** Of an occupation. */
  readonly rome: RomeCode | null;
  /** How many trainings, offers and companies of the current data have it, all over the country. */
  readonly total: number;
}

export interface PlaceSuggestion {
  readonly kind: "commune" | "departement" | "region";
  readonly label: string;
  /** INSEE code of the commune, code of the département or of the region. */
  readonly code: string;
  readonly postcodes: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number;
}

/** One generation that can be searched. Immutable; a new generation is a new `Search`. */
export interface Search {
  readonly generation: Generation;
  /** The last change of the offer board that it shows: with the generation, it says what answers are made of. */
  readonly offerChange: number;
  /** Throws `InvalidValue` when a parameter names nothing: an unknown place, occupation, certification, training or wish. */
  search(params: SearchParams): SearchAnswer;
  /** The same answer as JSON in UTF-8, made without parsing or decoding what is stored serialised. */
  searchBytes(params: SearchParams): Buffer;
  /** Of two sources that give the same id, `source` chooses; the first by name otherwise. */
  training(id: string, source?: string): ListedTraining | null;
  offer(id: string, source?: string): ListedOffer | null;
  company(siret: string): ListedCompany | null;
  occupations(q: string, limit: number): readonly Suggestion[];
  places(q: string, limit: number): readonly PlaceSuggestion[];
  /** Occupations, schools and employers while typing. */
  suggestions(q: string, limit: number): readonly Suggested[];
  counts(): { readonly trainings: number; readonly offers: number; readonly companies: number };
  /** Every item of a list that can be found today, as JSON text, by id then source; without `km` and `match`. */
  items(list: ListName): Iterable<string>;
}

/** A search that can be made again with some offers changed, much sooner than a new generation is built. */
export interface GrowingSearch extends Search {
  /** The same generation, its offers as the changes say; `offerChange` is the number of the last of them. */
  withOffers(changes: readonly OfferChange[], offerChange: number): GrowingSearch;
}
