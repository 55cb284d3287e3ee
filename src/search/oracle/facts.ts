import {
  addDays,
  type ContractType,
  type Kind,
  type Level,
  type Place,
  probabilityOf,
  type RomeCode,
} from "../../domain/index.ts";
import { offerMerit, trainingMerit } from "../scores.ts";
import { clock, model, reference, type SmallWorld, TODAY } from "./small-world.ts";

/** An item as plain facts, whatever its kind. */
export interface Fact {
  readonly kind: Kind;
  readonly id: string;
  readonly source: string;
  readonly place: Place;
  readonly romes: readonly RomeCode[];
  /** Chance by occupation of the older list, for companies. */
  readonly chances: ReadonlyMap<RomeCode, number> | null;
  readonly level: Level | null;
  readonly contracts: readonly ContractType[] | null;
  readonly starts: readonly string[];
  readonly disability: boolean;
  readonly trainingIncluded: boolean;
  readonly isAlive: boolean;
  readonly day: string | null;
  readonly siren: string | null;
  readonly merit: number | null;
  readonly cfd: string | null;
  /** Of a company: its INSEE band of employees, its activity. */
  readonly band: string | null;
  readonly naf: string | null;
  readonly title: string;
  /** Of the employer or of the school. */
  readonly name: string | null;
  /** Every item of the index. */
  readonly among: readonly Fact[];
}

export const canonical = (code: RomeCode) => reference.canonical(code) ?? code;

export function factsOf(world: SmallWorld): Fact[] {
  const among: Fact[] = [];
  const today = clock.now().toISOString().slice(0, 10);
  const trainings = world.trainings.map(
    (one): Fact => ({
      kind: "training",
      id: one.id,
      source: one.source,
      place: one.place,
      romes: one.romes,
      chances: null,
      level: one.level,
      contracts: ["apprentissage"],
      starts: one.sessions.map((session) => session.start),
      disability: false,
      trainingIncluded: false,
      isAlive: one.published,
      day:
        one.sessions
          .map((session) => session.start as string)
          .sort()
          .at(-1) ?? null,
      siren: one.school.siret?.slice(0, 9) ?? null,
      title: one.title,
      name: one.school.name,
      among,
      cfd: one.cfd ?? (one.rncp === null ? null : (reference.certificationByRncp(one.rncp)?.cfd ?? null)),
      band: null,
      naf: null,
      merit: trainingMerit(
        one.sessions.some((session) => session.start >= today),
        one.insertionRate ?? null,
      ),
    }),
  );
  const offers = world.offers.map(
    ({ offer: one, seenOn }): Fact => ({
      kind: "offer",
      id: one.id,
      source: one.source,
      place: one.place,
      romes: one.romes,
      chances: null,
      level: one.level,
      contracts: one.contract.types,
      starts: one.contract.start === null ? [] : [one.contract.start],
      disability: one.disabilityFriendly === true,
      trainingIncluded: one.trainingIncluded === true,
      isAlive: (one.expiresAt ?? addDays(seenOn as never, 60)) >= TODAY,
      day: one.publishedAt,
      siren: one.employer.siret?.slice(0, 9) ?? null,
      title: one.title,
      name: one.employer.name,
      among,
      cfd: null,
      band: null,
      naf: null,
      merit: offerMerit(
        one.publishedAt === null ? null : (Date.parse(TODAY) - Date.parse(one.publishedAt)) / 86_400_000,
        one.openings,
        one.contract.start !== null && one.contract.start >= TODAY,
      ),
    }),
  );
  const companies = world.companies.map((one): Fact => {
    const chances = new Map<RomeCode, number>();
    for (const { rome, expectedHires } of model.chancesOf(one)) {
      const probability = probabilityOf(expectedHires);
      if (probability >= 0.1) chances.set(canonical(rome), Math.max(probability, chances.get(canonical(rome)) ?? 0));
    }
    return {
      kind: "company",
      id: one.siret,
      source: one.source,
      place: one.place,
      romes: one.romes,
      chances,
      level: null,
      contracts: [],
      starts: [],
      disability: false,
      trainingIncluded: false,
      isAlive: chances.size > 0,
      day: null,
      siren: one.siret.slice(0, 9),
      title: "",
      name: one.name,
      among,
      cfd: null,
      band: one.size,
      naf: one.naf,
      merit: null,
    };
  });
  const isIndexed = (fact: Fact) => fact.kind === "offer" || fact.isAlive;
  const all = [...trainings, ...offers, ...companies];
  among.push(...all.filter(isIndexed));
  return all;
}
