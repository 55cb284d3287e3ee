import { setImmediate as breath } from "node:timers/promises";
import {
  type Certification,
  type Cfd,
  type Insertion,
  NO_WISH_QUERY,
  type Orientation,
  type OrientationRecords,
  type Reference,
  type RncpCode,
  type RomeCode,
  type School,
  type Training,
  type Uai,
  type Wish,
  type WishTally,
} from "../domain/index.ts";
import { type CertificationBook, openBook } from "./certification-book.ts";
import { openInsertion } from "./insertion.ts";
import { type Known, matchWish } from "./match.ts";
import { drawnTowards } from "./outcomes.ts";
import { remember } from "./remember.ts";
import { indexTrainings, type Taught, taught } from "./schools.ts";
import { wishesOfTraining } from "./training-wishes.ts";
import { indexWishes, type WishMap } from "./wish-map.ts";

export interface OrientationDeps {
  readonly reference: Reference;
  readonly successions: readonly { readonly older: Cfd; readonly newer: Cfd }[];
  /** Occupations of words, for a title that names no certification we know. */
  readonly understand: (words: string) => readonly RomeCode[];
}

/** What is read of one generation, as plain values: another thread may read it. */
export interface OrientationTables {
  readonly trainings: readonly Training[];
  readonly wishes: readonly Wish[];
  readonly tallies: readonly WishTally[];
  readonly insertion: readonly Insertion[];
}

/** Reads the wishes, trainings and outcomes of one generation, without what is not needed here. */
export async function readOrientation(records: OrientationRecords): Promise<OrientationTables> {
  const trainings: Training[] = [];
  for await (const batch of records.trainings()) for (const it of batch) trainings.push(slim(it));
  return {
    trainings,
    wishes: await gathered<Wish>(records.wishes()),
    tallies: await gathered<WishTally>(records.wishTallies()),
    insertion: await gathered<Insertion>(records.insertion()),
  };
}

/** Reads what guides candidates in one generation; the records are read once and not kept. */
export async function buildOrientation(records: OrientationRecords, deps: OrientationDeps): Promise<Orientation> {
  return openOrientation(await readOrientation(records), deps);
}

/** What guides candidates, by what was read. Made in steps: a second of processor for France's trainings, between which requests are answered. */
export async function openOrientation(tables: OrientationTables, deps: OrientationDeps): Promise<Orientation> {
  const { trainings, wishes, tallies } = tables;
  const insertion = openInsertion(tables.insertion, deps.reference);
  const book = openBook(namedBy(deps.reference.certifications, trainings), deps.successions);
  const shown: Taught[] = [];
  for (const [i, training] of trainings.entries()) {
    if (i % STEP === 0) await breath();
    if (training.published) shown.push(taught(training, book));
  }
  await breath();
  const known: Known = {
    book,
    trainings: indexTrainings(shown),
    map: indexWishes(wishes),
    reference: deps.reference,
    understand: remember(deps.understand, (words) => words),
  };
  const talliesBySchool = Map.groupBy(tallies, ({ uai }) => uai);
  return {
    match: (query) => matchWish(query, known),
    romesOf: (wish) => romesOf(wish, known),
    wishesOf: ({ id, source }) => {
      const training = known.trainings.byId(id, source);
      return training === null ? [] : wishesOfTraining(training, known);
    },
    wishesAt: known.map.at,
    school: (uai) => schoolOf(uai, known, talliesBySchool.get(uai) ?? []),
    insertionOf: ({ uai, cfd, rncp, insee }) => insertion.panel({ uai, insee, cfds: cfdsOf(cfd, rncp, book) }),
    insertionRateOf: ({ school: { uai }, cfd, rncp, place: { insee } }) => {
      const cfds = cfdsOf(cfd, rncp, book);
      const national = insertion.national(cfds);
      const rate = insertion.panel({ uai, insee, cfds }).apprenticeship?.rates.find(({ months }) => months === 6);
      return rate === undefined ? null : drawnTowards(national?.rate ?? rate.rate, rate.rate, rate.leavers);
    },
  };
}

/** Trainings read between two breaths: some ten milliseconds. */
const STEP = 1_000;

/** Sessions and descriptions are not needed here, and are most of a training. */
function slim(training: Training): Training {
  return { ...training, description: null, sessions: [], contact: null };
}

async function gathered<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) for (const it of batch) all.push(it);
  return all;
}

function* namedBy(certifications: readonly Certification[], trainings: readonly Training[]) {
  yield* certifications;
  yield* trainings;
}

function romesOf(wish: string, known: Known): readonly RomeCode[] | null {
  const colon = wish.indexOf(":");
  const platform = wish.slice(0, colon) === "affelnet" ? "affelnet" : "parcoursup";
  const match = matchWish({ ...NO_WISH_QUERY, [platform]: wish.slice(colon + 1) }, known);
  return match.romes.length === 0 ? null : match.romes;
}

/** Its own code first, then those of the certifications that count as the same. */
function cfdsOf(cfd: Cfd | null, rncp: RncpCode | null, book: CertificationBook): Cfd[] {
  const group = cfd === null ? null : book.byCfd(cfd);
  const groups = group ? [group] : rncp === null ? [] : book.byRncp(rncp);
  return [...new Set([...(cfd === null ? [] : [cfd]), ...groups.flatMap(({ cfds }) => cfds)])];
}

function schoolOf(
  uai: Uai,
  { trainings, map }: Pick<Known, "trainings"> & { readonly map: WishMap },
  tallies: readonly WishTally[],
): School | null {
  const here = trainings.at(uai);
  const wishes = map.at(uai);
  if (here.length === 0 && wishes.length === 0 && tallies.length === 0) return null;
  const named = wishes.find(({ school }) => school.name !== null)?.school.name;
  return {
    uai,
    name: named ?? here[0]?.school.name ?? `Établissement ${uai}`,
    place: here[0]?.place ?? wishes.find(({ place }) => place !== null)?.place ?? null,
    trainings: here.map(asListed).sort((a, b) => a.title.localeCompare(b.title, "fr")),
    wishes: tallies
      .map(({ code, title, wishes: count }) => ({ code, title, count }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}

function asListed({ id, source, title, level, place }: Taught): School["trainings"][number] {
  return { id, source, title, level, place };
}
