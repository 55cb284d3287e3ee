import type { Asked, Day, SearchParams, TrainingIncluded, Warning } from "../../domain/index.ts";
import type { Point } from "../../lib/geometry.ts";
import type { Understood } from "../text/index.ts";
import type { AskedWords } from "./words.ts";

/** Which occupations are asked, by their numbers in the index. */
export interface AskedOccupations {
  readonly exact: readonly number[];
  readonly close: readonly number[];
  /** By number: 0 not asked, 1 exact, 2 close. */
  readonly matchOf: Uint8Array;
}

/** What narrows a search besides occupations and place. */
export interface Filters {
  /** 3 to 7; 0: any. */
  readonly level: number;
  /** The bit of the type of contract; 0: any. */
  readonly contract: number;
  /** The number of that day; null: any. */
  readonly startBefore: number | null;
  readonly disability: boolean;
  /** Offers whose training comes with them: only these, all but these, or null: both. */
  readonly trainingIncluded: TrainingIncluded | null;
}

/** A search whose words and codes are looked up: ready to be run on the index. */
export interface Question {
  readonly params: SearchParams;
  /** Null: every occupation. */
  readonly occupations: AskedOccupations | null;
  /** Words that let an item in besides its occupations; null: none, or none that any item could hold. */
  readonly words: AskedWords | null;
  readonly point: Point | null;
  /** By number of département: 1 when it lies in the area asked. Null without an area. */
  readonly area: Uint8Array | null;
  readonly filters: Filters;
  /** 3 to 7: the level of the diploma named in `q`, which comes ahead; 0 without one. */
  readonly heardLevel: number;
  readonly today: number;
  readonly todayDay: Day;
  readonly askedOccupations: Asked["occupations"];
  readonly interest: string | null;
  readonly acronyms: Asked["acronyms"];
  readonly refused: string | null;
  readonly askedPlace: Asked["place"];
  readonly askedWords: Asked["words"];
  readonly certifications: Understood["certifications"];
  readonly corrected: string | null;
  readonly warnings: readonly Warning[];
}
