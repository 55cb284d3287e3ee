import type { Cfd, InseeCode, RncpCode, RomeCode, Uai } from "./codes.ts";
import type { Horizon } from "./insertion.ts";
import type { Training } from "./items.ts";
import type { Level } from "./level.ts";
import type { Place } from "./place.ts";
import type { Route, Wish } from "./wishes.ts";

/** What may be known of a wish; the more, the surer its match. */
export interface WishQuery {
  readonly parcoursup: string | null;
  readonly affelnet: string | null;
  /** « clé ministère éducatif » */
  readonly key: string | null;
  readonly uai: Uai | null;
  readonly cfd: Cfd | null;
  readonly rncp: RncpCode | null;
  readonly mef: string | null;
  readonly insee: InseeCode | null;
  readonly postcode: string | null;
  readonly title: string | null;
}

export const NO_WISH_QUERY: WishQuery = {
  parcoursup: null,
  affelnet: null,
  key: null,
  uai: null,
  cfd: null,
  rncp: null,
  mef: null,
  insee: null,
  postcode: null,
  title: null,
};

/** By which rule a wish found its training or its certification, the surest first. */
export const MATCH_RULES = [
  "key",
  "wish-code",
  "school-certification",
  "school-title",
  "certification-code",
  "certification-title",
  "title-words",
  "none",
] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

export const CONFIDENCES = ["certain", "high", "medium", "low", "none"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Certifications that count as one: its codes of today and of before. */
export interface CertificationMatch {
  readonly title: string;
  readonly level: Level | null;
  readonly cfds: readonly Cfd[];
  readonly rncps: readonly RncpCode[];
}

export interface WishMatch {
  readonly rule: MatchRule;
  readonly confidence: Confidence;
  /** What the maps say of its code; null when none knows it. */
  readonly wish: Wish | null;
  /** The training it asks for, when the catalogue has it. */
  readonly training: Pick<Training, "id" | "source" | "title"> | null;
  /** Null when only words of the title, or nothing, were understood. */
  readonly certification: CertificationMatch | null;
  /** All the occupations that the certification leads to. */
  readonly romes: readonly RomeCode[];
  /** Where the school is, or the commune that was given. */
  readonly place: Pick<Place, "label" | "insee" | "lat" | "lon"> | null;
}

/** Where a training may be asked for. */
export interface TrainingWish {
  readonly wish: Wish;
  readonly rule: MatchRule;
  readonly confidence: Confidence;
}

/** One school, as the catalogue and the wish maps know it. */
export interface School {
  readonly uai: Uai;
  readonly name: string;
  readonly place: Pick<Place, "label" | "insee" | "lat" | "lon"> | null;
  readonly trainings: readonly (Pick<Training, "id" | "source" | "title" | "level"> & {
    readonly place: Place;
  })[];
  /** What its pupils wished for, by the files imported; the most wished first. */
  readonly wishes: readonly { readonly code: string; readonly title: string | null; readonly count: number }[];
}

/** A taux d'emploi with what it is made of. */
export interface EmploymentRate {
  readonly months: Horizon;
  /** Percent of the leavers. */
  readonly rate: number;
  readonly cohort: string;
  /** Null: the file does not say; it publishes nothing under 20 in the final year. */
  readonly leavers: number | null;
}

/** What became of former apprentices (or pupils), from one level. */
export interface InsertionOutcome {
  /** "school": all its apprentices; "region", "nation": this certification there. */
  readonly level: "school" | "region" | "nation";
  readonly route: Route;
  /** INSEE code of the region; null for the other levels. */
  readonly region: string | null;
  readonly rates: readonly EmploymentRate[];
  /** Percentages of the newest cohort. Part en emploi is never a taux d'emploi. */
  readonly furtherStudyRate: number | null;
  readonly employedShare: number | null;
  readonly brokenShare: number | null;
}

export interface InsertionPanel {
  readonly apprenticeship: InsertionOutcome | null;
  /** The same certification by the school route. */
  readonly school: InsertionOutcome | null;
  /** Why there is no figure of apprentices: under 20 leavers, or nothing published. Null when there is one. */
  readonly missing: "too-few" | "unpublished" | null;
}

/** What guides candidates in one generation. Immutable. */
export interface Orientation {
  match(query: WishQuery): WishMatch;
  /** The occupations of a wish written "parcoursup:1234" or "affelnet:…"; null when no map and no training has its code. */
  romesOf(wish: string): readonly RomeCode[] | null;
  /** Apprenticeship first. `route` "scolaire": the same certification at the same school without a contract. */
  wishesOf(training: Pick<Training, "id" | "source">): readonly TrainingWish[];
  /** Every wish of that school, by any route. */
  wishesAt(uai: Uai): readonly Wish[];
  school(uai: Uai): School | null;
  insertionOf(about: Pick<WishQuery, "uai" | "cfd" | "rncp" | "insee">): InsertionPanel;
  /** Taux d'emploi at 6 months drawn towards the mean of the certification, percent; null when nothing is known. */
  insertionRateOf(training: Pick<Training, "school" | "cfd" | "rncp" | "place">): number | null;
}
