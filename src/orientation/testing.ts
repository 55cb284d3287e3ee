import {
  type Certification,
  fictitiousTraining,
  type Insertion,
  NO_ADDITIONS,
  parseCfd,
  parseInseeCode,
  parseRncpCode,
  parseRomeCode,
  parseUai,
  type RomeCode,
  type Training,
  type Wish,
  type WishTally,
} from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import { buildOrientation } from "./build-orientation.ts";

/** Records of a fictitious world, for the tests: two schools, in Metz and Nancy. */
export const METZ_SCHOOL = parseUai("0990001N");
export const NANCY_SCHOOL = parseUai("0990002P");

export function training(id: string, changes: Partial<Training> = {}): Training {
  return fictitiousTraining(id, {
    source: "catalogue",
    title: "EXEMPLE DE VERRERIE (CAP)",
    romes: [parseRomeCode("B1602")],
    rncp: parseRncpCode("RNCP99001"),
    cfd: parseCfd("50099901"),
    school: { name: "École d’exemple", siret: null, uai: METZ_SCHOOL },
    place: { label: "Metz", postcode: "57000", insee: parseInseeCode("57463"), lat: 49.12, lon: 6.18 },
    ...changes,
  });
}

export function wish(code: string, changes: Partial<Wish> = {}): Wish {
  return {
    source: "carte",
    platform: "parcoursup",
    code,
    session: 2026,
    title: null,
    school: { name: "École d’exemple", uai: METZ_SCHOOL },
    place: null,
    route: "apprentissage",
    cfd: null,
    rncp: null,
    mef: null,
    key: null,
    url: null,
    ...changes,
  };
}

const NOTHING = { 6: null, 12: null, 18: null, 24: null };

export function insertion(id: string, changes: Partial<Insertion> = {}): Insertion {
  return {
    source: "devenir",
    id,
    scope: { kind: "region", region: "44", cfd: parseCfd("50099901"), mefstat: null },
    route: "apprentissage",
    cohort: "2022-2023",
    leavers: 40,
    employmentRate: { ...NOTHING, 6: 70 },
    employed: { ...NOTHING, 6: 28 },
    furtherStudyRate: null,
    employedShare: null,
    brokenShare: null,
    ...changes,
  };
}

export interface Records {
  readonly trainings?: readonly Training[];
  readonly wishes?: readonly Wish[];
  readonly wishTallies?: readonly WishTally[];
  readonly insertion?: readonly Insertion[];
  readonly successions?: readonly { readonly older: string; readonly newer: string }[];
  /** Besides those of data/. */
  readonly certifications?: readonly Certification[];
  readonly understand?: (words: string) => readonly RomeCode[];
}

/** The orientation over these records, with the real reference tables. */
export function orientationOf({ trainings = [], wishes = [], wishTallies = [], ...rest }: Records) {
  const records = {
    trainings: () => once(trainings),
    wishes: () => once(wishes),
    wishTallies: () => once(wishTallies),
    insertion: () => once(rest.insertion ?? []),
  };
  const successions = (rest.successions ?? []).map(({ older, newer }) => ({
    older: parseCfd(older),
    newer: parseCfd(newer),
  }));
  return buildOrientation(records, {
    reference: loadReference({ ...NO_ADDITIONS, certifications: rest.certifications ?? [] }),
    successions,
    understand: rest.understand ?? (() => []),
  });
}

async function* once<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}
