import type { Cfd, NafCode, RncpCode, RomeCode, Siret, Uai } from "./codes.ts";
import type { Day } from "./dates.ts";
import type { Level } from "./level.ts";
import type { Contact, Place } from "./place.ts";

/** The three kinds of item that a search lists. */
export type Kind = "training" | "offer" | "company";

export type ContractType = "apprentissage" | "professionnalisation";

export interface Session {
  readonly start: Day;
  readonly end: Day | null;
  readonly seats: number | null;
}

export interface WishLink {
  readonly platform: "parcoursup" | "affelnet";
  readonly code: string;
  readonly url: string | null;
}

/** A formation en apprentissage at one place: certification + school + address + sessions. */
export interface Training {
  readonly id: string;
  /** The feed or file format that gave it; `DEMONSTRATION` for the fictitious world. */
  readonly source: string;
  readonly title: string;
  readonly level: Level | null;
  readonly romes: readonly RomeCode[];
  readonly rncp: RncpCode | null;
  readonly cfd: Cfd | null;
  readonly school: { readonly name: string; readonly siret: Siret | null; readonly uai: Uai | null };
  readonly place: Place;
  readonly sessions: readonly Session[];
  readonly description: string | null;
  readonly contact: Contact | null;
  readonly wishes: readonly WishLink[];
  /** Taux d'emploi of former apprentices at 6 months, percent, drawn towards the mean of the certification; absent when unknown. Never imported. */
  readonly insertionRate?: number;
  /** False: kept, and not shown. */
  readonly published: boolean;
}

/** Where else the same offer was seen. */
export interface SeenAt {
  readonly source: string;
  readonly id: string;
  readonly url: string | null;
}

/** A published job offer in alternance. */
export interface Offer {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly description: string | null;
  readonly keywords: readonly string[];
  readonly romes: readonly RomeCode[];
  readonly employer: { readonly name: string | null; readonly siret: Siret | null };
  /** Name of the OPCO that funds the training: as its source says, else that of its collective agreement. Absent when neither is known. */
  readonly opco?: string;
  readonly place: Place;
  readonly contract: {
    readonly types: readonly ContractType[];
    readonly start: Day | null;
    readonly durationMonths: number | null;
  };
  readonly level: Level | null;
  readonly publishedAt: Day | null;
  readonly expiresAt: Day | null;
  readonly url: string | null;
  readonly openings: number;
  readonly disabilityFriendly: boolean | null;
  readonly contact: Contact | null;
  /** The other sources that show the same offer; empty for most. */
  readonly alsoSeenAt: readonly SeenAt[];
  /** 0 to 1: its source gave no occupation; `romes` was read from its title, and was right this often. Absent otherwise. */
  readonly occupationConfidence?: number;
  /** A training centre posted its own course as a job: the training is included and cannot be chosen. Absent otherwise. */
  readonly trainingIncluded?: true;
}

/** An establishment that may be expected to hire. What we expect of it stays inside: see `OccupationChance`. */
export interface Company {
  readonly siret: Siret;
  readonly source: string;
  readonly name: string | null;
  readonly naf: NafCode;
  /** INSEE band of employees ("00" none, "01" 1–2, "02" 3–5, "03" 6–9, "11" 10–19, "12" 20–49, "21" 50–99, "22" 100–199, "31" 200–249, "32" 250–499, "41" 500–999, …). */
  readonly size: string | null;
  /** Empty: they follow from its NAF. */
  readonly romes: readonly RomeCode[];
  readonly place: Place;
  /** An operator's own prediction, hires in six months; null: ours is used. */
  readonly expectedHires: number | null;
  readonly contact: Contact | null;
}

/** The source of everything fictitious; the first real import removes it all. */
export const DEMONSTRATION = "demonstration";

/** An offer without `expiresAt` lives this long from the last time a feed or an import showed it. */
export const OFFER_LIFE_DAYS = 60;
