import type { Cfd, RncpCode, Uai } from "./codes.ts";
import type { WishLink } from "./items.ts";
import type { Place } from "./place.ts";

export type WishPlatform = WishLink["platform"];

/** How a training is followed: under a contract with an employer, or as a pupil or student. */
export type Route = "apprentissage" | "scolaire";

/** A vœu on Parcoursup or Affelnet: its code, and what one source says of the training it asks for. */
export interface Wish {
  readonly source: string;
  readonly platform: WishPlatform;
  /** `g_ta_cod` on Parcoursup, "ACADEMIE/CODE_OFFRE" or the code of the offer on Affelnet. */
  readonly code: string;
  /** Year of the platform's session. */
  readonly session: number | null;
  readonly title: string | null;
  readonly school: { readonly name: string | null; readonly uai: Uai | null };
  readonly place: Place | null;
  readonly route: Route | null;
  readonly cfd: Cfd | null;
  readonly rncp: RncpCode | null;
  /** Code of the Ministry of Education for a training and its year: ten digits or more. */
  readonly mef: string | null;
  /** The catalogue's key, « clé ministère éducatif ». */
  readonly key: string | null;
  readonly url: string | null;
}

/** How many pupils made one wish at one school, counted from a file of wishes of which nothing personal is kept. */
export interface WishTally {
  readonly source: string;
  readonly platform: WishPlatform;
  readonly code: string;
  /** Of the offer, as the file names it. */
  readonly academie: string;
  readonly uai: Uai;
  readonly title: string | null;
  readonly mef: string | null;
  readonly key: string | null;
  readonly wishes: number;
}
