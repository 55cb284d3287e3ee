import type { Cfd, InseeCode, NafCode, RncpCode, RomeCode } from "./codes.ts";
import type { OccupationHires } from "./hires.ts";
import type { ContractCount, Tension } from "./labour.ts";
import type { Level } from "./level.ts";
import type { Locality } from "./place.ts";
import type { SmicRate } from "./smic.ts";

/** A métier: one of the 532 older ROME codes, which stand for the newer ones too. */
export interface Occupation {
  readonly rome: RomeCode;
  readonly label: string;
  /** Newer (ROME 4.0) codes of the same occupation, with their labels; may repeat the older code. */
  readonly newer: readonly { readonly rome: RomeCode; readonly label: string }[];
  /** Everyday words, as a 16-year-old would type them. */
  readonly words: readonly string[];
}

/** What one would like to do at work, "travailler avec les enfants": no single trade, but the ones that it leads to. */
export interface Interest {
  /** Lower case, as one says it after "je veux". */
  readonly label: string;
  /** The older codes of those trades, the nearest first. */
  readonly romes: readonly RomeCode[];
  /** Other ways to say it; between double quotes, one that means it with these very words only ("dans une école"). */
  readonly words: readonly string[];
}

/** A job title of the ROME (OGR), masculine and feminine in one label. */
export interface Appellation {
  readonly code: string;
  readonly label: string;
  /** The code it is filed under, newer or older. */
  readonly rome: RomeCode;
}

export interface Certification {
  readonly rncp: RncpCode | null;
  readonly cfd: Cfd | null;
  readonly title: string;
  readonly level: Level | null;
  readonly romes: readonly RomeCode[];
  /** The codes that it had before or has since: a renewal gives a certification new ones. Absent when none is known. */
  readonly renewals?: { readonly rncps: readonly RncpCode[]; readonly cfds: readonly Cfd[] };
}

/** What an import may add to the tables of data/. */
export interface ReferenceAdditions {
  readonly occupations: readonly { readonly rome: RomeCode; readonly label: string; readonly parent: RomeCode }[];
  readonly appellations: readonly Appellation[];
  readonly certifications: readonly Certification[];
  /** Exact points of communes, by INSEE code. */
  readonly places: readonly {
    readonly insee: InseeCode;
    readonly lat: number;
    readonly lon: number;
    readonly postcodes: readonly string[];
  }[];
  readonly smic: readonly SmicRate[];
  readonly tension: readonly Tension[];
  readonly contracts: readonly ContractCount[];
  readonly occupationHires: readonly OccupationHires[];
}

/** What the imports know of pay and of the labour market. */
export type LabourRecords = Pick<ReferenceAdditions, "smic" | "tension" | "contracts">;

export const NO_ADDITIONS: ReferenceAdditions = {
  occupations: [],
  appellations: [],
  certifications: [],
  places: [],
  smic: [],
  tension: [],
  contracts: [],
  occupationHires: [],
};

/** The tables of data/ loaded and looked up by code. Labels are in French. */
export interface Reference {
  readonly occupations: readonly Occupation[];
  readonly appellations: readonly Appellation[];
  readonly interests: readonly Interest[];
  readonly certifications: readonly Certification[];
  readonly localities: readonly Locality[];
  /** The older code that stands for `rome`: itself when it is one of the 532; null when nobody knows the code. */
  canonical(rome: RomeCode): RomeCode | null;
  occupation(rome: RomeCode): Occupation | null;
  /** The label of that very code, newer or older; null when unknown. */
  romeLabel(rome: RomeCode): string | null;
  certificationByRncp(rncp: RncpCode): Certification | null;
  certificationByCfd(cfd: Cfd): Certification | null;
  commune(insee: InseeCode): Extract<Locality, { kind: "commune" }> | null;
  communesByPostcode(postcode: string): readonly Extract<Locality, { kind: "commune" }>[];
  departement(code: string): Extract<Locality, { kind: "departement" }> | null;
  /** The commune whose point is nearest; null farther than 30 km from any. */
  nearestCommune(lat: number, lon: number): Extract<Locality, { kind: "commune" }> | null;
  nafLabel(naf: NafCode): string | null;
}
