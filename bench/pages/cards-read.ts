import {
  daysBetween,
  type ListedCompany,
  type ListedOffer,
  type ListedTraining,
  parseSearchParams,
  type RomeCode,
  type Search,
} from "../../src/domain/index.ts";
import { kmBetween } from "../../src/lib/geometry.ts";
import { loadReference } from "../../src/reference/index.ts";
import type { Typed } from "./searches.ts";

/** Dates known on both sides fit within three months (Code du travail L6222-12). */
const NEAR_DAYS = 92;
/** Beyond, one does not go from the school to the employer without a car. */
const WITHIN_KM = 15;
/** Who has read this many cards has given up. */
const MOST = 200;

const reference = loadReference();
/** Finer codes of one occupation go together. */
const older = (rome: RomeCode) => reference.canonical(rome) ?? rome;

type Employer = ListedOffer | ListedCompany;

/** Prints, over searches, how many cards are read before a training and an employer that fit have been seen. */
export function compareReading(search: Search, searches: readonly Typed[]): void {
  const rows = searches.map(({ q, place }) => readingOf(search, q, place));
  const known = rows.filter(({ joined, apart }) => joined !== null || apart !== null);
  console.log(
    "pages: cards read before a school and an employer that fit (same occupation, dates, level, 15 km at most)",
  );
  console.log(`  searches: ${rows.length}, with at least one such pair: ${known.length}`);
  print(
    "binômes (each card counts for two)",
    known.map(({ joined }) => joined),
  );
  print(
    "two lists by distance, read in turn",
    known.map(({ apart }) => apart),
  );
  const better = known.filter(({ joined, apart }) => (joined ?? MOST) < (apart ?? MOST)).length;
  const worse = known.filter(({ joined, apart }) => (joined ?? MOST) > (apart ?? MOST)).length;
  console.log(`  binômes sooner: ${better}, later: ${worse}, alike: ${known.length - better - worse}`);
}

function print(name: string, cards: readonly (number | null)[]): void {
  const sorted = cards.map((count) => count ?? MOST).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const mean = sorted.reduce((sum, count) => sum + count, 0) / Math.max(1, sorted.length);
  const never = cards.filter((count) => count === null).length;
  console.log(`  ${name}: median ${at(0.5)}, p90 ${at(0.9)}, mean ${mean.toFixed(1)}, never ${never}`);
}

function readingOf(search: Search, q: string, place: string): { joined: number | null; apart: number | null } {
  const fits = fitting(search, place);
  const best = search.search(parseSearchParams({ q, place, sources: "binomes", limit: "100" }));
  const rank = best.binomes?.items.findIndex(({ training, employer }) => fits(training, employer)) ?? -1;
  return { joined: rank < 0 ? null : 2 * (rank + 1), apart: readInTurn(search, q, place, fits) };
}

type Fits = (training: ListedTraining, employer: Employer) => boolean;

/** One card of the trainings, one of the employers (offers and companies put together), nearest first. */
function readInTurn(search: Search, q: string, place: string, fits: Fits): number | null {
  const sources = "trainings,offers,companies";
  const answer = search.search(parseSearchParams({ q, place, sources, sort: "distance", limit: "100" }));
  const trainings = answer.trainings?.items ?? [];
  const employers: Employer[] = [...(answer.offers?.items ?? []), ...(answer.companies?.items ?? [])];
  employers.sort((a, b) => (a.km ?? 0) - (b.km ?? 0));
  let read = 0;
  for (let seen = 0; seen < Math.max(trainings.length, employers.length) && read < MOST; seen++) {
    const training = trainings[seen];
    if (training) read++;
    if (training && employers.slice(0, seen).some((employer) => fits(training, employer))) return read;
    const employer = employers[seen];
    if (employer) read++;
    if (employer && trainings.slice(0, seen + 1).some((one) => fits(one, employer))) return read;
  }
  return null;
}

/** The rule of pairs, applied from outside: it does not know how binômes are found. */
function fitting(search: Search, place: string): Fits {
  const listed = new Map<string, ReadonlySet<string>>();
  const companiesFor = (romes: readonly string[]) => {
    const key = romes.slice(0, 20).join(",");
    const known = listed.get(key) ?? companiesListed(search, key, place);
    listed.set(key, known);
    return known;
  };
  return (training, employer) => {
    if (kmBetween(training.place, employer.place) > WITHIN_KM) return false;
    if (employer.kind === "company") return companiesFor(training.romes).has(employer.id);
    const trained = new Set(training.romes.map(older));
    if (!employer.romes.some((rome) => trained.has(older(rome)))) return false;
    if (employer.level !== null && training.level !== null && employer.level !== training.level) return false;
    const { start } = employer.contract;
    const coming = training.sessions.filter((session) => session.start >= search.generation.asOf.slice(0, 10));
    if (start === null || coming.length === 0) return true;
    return coming.some((session) => Math.abs(daysBetween(session.start, start)) <= NEAR_DAYS);
  };
}

function companiesListed(search: Search, romes: string, place: string): ReadonlySet<string> {
  if (romes === "") return new Set();
  const params = parseSearchParams({ romes, place, sources: "companies", sort: "distance", limit: "100" });
  return new Set(search.search(params).companies?.items.map(({ id }) => id));
}
