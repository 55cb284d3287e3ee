import { addMonths, type Day, type SearchParams } from "../../domain/index.ts";
import { kmBetween, roundKm } from "../../lib/geometry.ts";
import { pairPart } from "../scores.ts";
import { type BruteAnswer, byCodeUnit, type Matched, matched, occupationsOf, pointOf, wanted } from "./brute-lists.ts";
import { namedBy } from "./brute-words.ts";
import { reference, TODAY, text } from "./small-world.ts";

export interface BrutePair {
  readonly training: Matched;
  readonly employer: Matched;
  readonly score: number;
  readonly km: number;
  readonly match: "exact" | "close";
}

/** Every pair that fits, sorted, then thinned by variety: what the pairing must give. */
export function brutePairs(answer: BruteAnswer, params: SearchParams): BrutePair[] {
  const offers = answer.lists.offers.filter(({ trainingIncluded }) => !trainingIncluded);
  const employers = [...offers, ...answer.lists.companies];
  const trainings = [...answer.lists.trainings, ...trainingsForNamed(answer, params)];
  const all = trainings.flatMap((training) =>
    employers.flatMap((employer) => pairOf(training, employer, params, answer.radiusKm) ?? []),
  );
  return thinned(all.sort(inOrder), Math.min(20, params.limit));
}

/** Those for the occupations of the employers that the words name, where these name nothing else. */
function trainingsForNamed(answer: BruteAnswer, params: SearchParams): Matched[] {
  const employers = [...answer.lists.offers, ...answer.lists.companies];
  const understood = params.q === undefined ? null : text.understand(params.q);
  const among = employers[0]?.among ?? [];
  if (understood === null || understood.exact.length + understood.close.length > 0) return [];
  const isNamed = namedBy(understood.sought, among);
  const romes = employers.filter(isNamed).flatMap(occupationsOf);
  if (romes.length === 0) return [];
  const others = among.filter(({ kind }) => kind === "training");
  const found = others.flatMap((fact) => matched(fact, { ...params, q: undefined, romes }, answer.radiusKm, "") ?? []);
  const isListed = ({ id, source }: Matched) =>
    answer.lists.trainings.some((other) => other.id === id && other.source === source);
  return found.filter((training) => !isListed(training));
}

function pairOf(training: Matched, employer: Matched, params: SearchParams, radiusKm: number): BrutePair | null {
  const shared = occupationsOf(training).filter((code) => occupationsOf(employer).includes(code));
  const meant = wanted(params);
  // Where words alone say what is asked, they go together by any occupation.
  const asked = meant !== null && meant.exact.length + meant.close.length === 0 ? null : meant;
  const isExact = shared.some((code) => asked === null || asked.exact.includes(code));
  const isClose = shared.some((code) => asked?.close.includes(code));
  if (!isExact && !isClose) return null;
  if (training.level !== null && employer.level !== null && training.level !== employer.level) return null;
  if (areDatesApart(training.starts, employer.starts)) return null;
  const km = roundKm(kmBetween(training.place, employer.place));
  if (pointOf(params) === null && km > radiusKm) return null;
  const sharesFiner = training.romes.some((code) => isFiner(code) && employer.romes.includes(code));
  const pair = pairPart(km, training.siren !== null && training.siren === employer.siren, sharesFiner);
  const score = training.score + employer.score + pair;
  return { training, employer, km, score, match: isExact ? "exact" : "close" };
}

/** A newer code of an occupation that has several, and not the older code itself. */
function isFiner(code: Matched["romes"][number]): boolean {
  const occupation = reference.occupation(code);
  return occupation !== null && occupation.rome !== code && occupation.newer.length > 1;
}

function areDatesApart(sessions: readonly string[], [contract]: readonly string[]): boolean {
  const future = sessions.filter((session) => session >= TODAY);
  if (contract === undefined || contract < TODAY || future.length === 0) return false;
  return !future.some(
    (session) => session <= addMonths(contract as Day, 3) && contract <= addMonths(session as Day, 3),
  );
}

function inOrder(a: BrutePair, b: BrutePair): number {
  return (
    byCodeUnit(b.match, a.match) ||
    Number(b.employer.isLeading) - Number(a.employer.isLeading) ||
    Number(b.training.isLeading) - Number(a.training.isLeading) ||
    b.score - a.score ||
    b.employer.chance - a.employer.chance ||
    byCodeUnit(a.employer.id, b.employer.id) ||
    byCodeUnit(b.employer.kind, a.employer.kind) ||
    byCodeUnit(a.employer.source, b.employer.source) ||
    byCodeUnit(a.training.id, b.training.id) ||
    byCodeUnit(a.training.source, b.training.source)
  );
}

function thinned(pairs: readonly BrutePair[], limit: number): BrutePair[] {
  const taken: BrutePair[] = [];
  for (const pair of pairs) {
    const sameEmployer = taken.filter((other) => other.employer === pair.employer).length;
    const sameTraining = taken.filter((other) => other.training === pair.training).length;
    if (taken.length < limit && sameEmployer < 2 && sameTraining < 3) taken.push(pair);
  }
  return taken;
}
