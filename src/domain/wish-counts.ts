import type { Day } from "./dates.ts";
import type { Route, WishPlatform } from "./wishes.ts";

/** How many confirmed wishes one training at one school received in a year, and how many seats it had. */
export interface WishCount {
  /** As the platform writes it: a UAI, or a code it gave while waiting for one ("C752887F"). */
  readonly uai: string;
  /** `MEFSTAT11` of the training, eleven characters; null where the source has none: never at constant perimeter. */
  readonly mefstat: string | null;
  readonly title: string;
  readonly route: Route;
  readonly wishes: number;
  /** Seats; null where the source does not say. */
  readonly capacity: number | null;
}

/** The counts of one platform and year, as one import gave them. A correction is another edition, with its reason: none is overwritten. */
export interface WishEdition {
  readonly id: number;
  readonly platform: WishPlatform;
  readonly year: number;
  /** What the figures come from: the names of the files, or what the operator wrote. */
  readonly source: string;
  /** The day of the import. */
  readonly asOf: Day;
  /** Why it replaces an earlier edition of the same platform and year; null for the first. */
  readonly reason: string | null;
}

/** Where the counts of wishes are kept. */
export interface WishCountStore {
  /** All of it in one transaction. */
  putWishEdition(edition: Omit<WishEdition, "id">, counts: readonly WishCount[]): Promise<WishEdition>;
  /** Every edition, the first imported first. */
  wishEditions(): Promise<readonly WishEdition[]>;
  wishCounts(edition: number): Promise<readonly WishCount[]>;
}

/** What tells one count from another in a year: the school, the training, the route; the title where there is no code. */
export function wishCountKey({ uai, mefstat, title, route }: WishCount): string {
  return `${uai}\t${mefstat ?? `~${title}`}\t${route}`;
}
