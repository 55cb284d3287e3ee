import type { Hit } from "./matching.ts";
import { bitCount, type Judge } from "./scoring.ts";

/** A hit kept as what the query means, with its score. */
export interface Chosen {
  readonly hit: Hit;
  readonly score: number;
}

/**
 * The hits that say what the query means, best first; none when nothing is near enough. Those that hold all of its
 * words win over all others, first trades that say the optional ones too: "auto école" is no wish of cars. Otherwise: what one would like to do, where that is all that is said ("animaux et nature"); whole phrases found inside the query, one after the other ("coiffure
 * esthétique" is two), and phrases that lack a few of the words.
 */
export function selectHits(
  hits: readonly Hit[],
  judge: Judge,
  occupationsOf: OccupationsOf,
  isInterest: (phrase: number) => boolean,
): readonly Chosen[] {
  if (judge.required === 0) return [];
  const scored = hits.map((hit) => ({ hit, score: judge.score(hit) })).filter(({ score }) => score > 0);
  const whole = scored.filter(({ hit }) => (hit.mask & judge.required) === judge.required);
  const very = whole.filter(({ hit }) => hit.mask === judge.all && isComplete(hit) && !isInterest(hit.phrase));
  if (very.length > 0 && judge.all !== judge.required) return nearBest(very);
  if (whole.length > 0) return isTooGeneral(whole, occupationsOf) ? [] : nearBest(whole);
  const interests = interestsSaid(scored, judge, isInterest);
  if (interests.length > 0 && (judge.enumerates || saysOne(interests))) return interests;
  const trades = scored.filter(({ hit }) => !isInterest(hit.phrase));
  const named = tradesSaid(trades, judge, occupationsOf);
  return named.length > 0 ? named : interests;
}

/** Whole phrases found in the query one after the other, and those that lack a few of its words. */
function tradesSaid(scored: readonly Chosen[], judge: Judge, occupationsOf: OccupationsOf): readonly Chosen[] {
  const pool = scored.filter(({ hit }) => isComplete(hit) || isNearlyWhole(hit, judge));
  const said = segments(pool);
  if (said.length === 0 || coversAll(said, judge.required)) return said;
  const together = sayingAllTogether(scored, judge, occupationsOf);
  const agreed = pool.filter(({ hit }) => occupationsOf(hit.phrase).some((occupation) => together.has(occupation)));
  return agreed.length > 0 ? nearBest(agreed) : said;
}

/** The interests that say all that is said, but for verbs; none when something else is. */
function interestsSaid(scored: readonly Chosen[], judge: Judge, isInterest: (phrase: number) => boolean) {
  const all = scored.filter(({ hit }) => isInterest(hit.phrase));
  const alone = all.filter((one) => coversAll([one], judge.telling));
  const said = alone.length > 0 ? segments(nearBest(alone)) : segments(all);
  return coversAll(said, judge.telling) ? said : [];
}

function saysOne([first, ...others]: readonly Chosen[]): boolean {
  return others.every(({ hit }) => hit.mask === first?.hit.mask);
}

export type OccupationsOf = (phrase: number) => readonly number[];

/** "technicien" or "responsable" is in the titles of so many occupations that it names none of them. */
function isTooGeneral(whole: readonly Chosen[], occupationsOf: OccupationsOf): boolean {
  if (whole.length <= MOST_MEANT || whole.some(({ hit }) => isComplete(hit))) return false;
  return new Set(whole.flatMap(({ hit }) => occupationsOf(hit.phrase))).size > MOST_MEANT;
}

/** Counted on the official titles: "vente" is in those of 44 occupations, "technicien" in those of 159. */
const MOST_MEANT = 60;

function coversAll(chosen: readonly Chosen[], words: number): boolean {
  const covered = chosen.reduce((mask, { hit }) => mask | hit.mask, 0);
  return (covered & words) === words;
}

/** Occupations whose phrases hold all the words between them: a "vendeur" that elsewhere says "vêtements". */
function sayingAllTogether(chosen: readonly Chosen[], judge: Judge, occupationsOf: OccupationsOf): ReadonlySet<number> {
  const masks = new Map<number, number>();
  for (const { hit } of chosen) {
    for (const occupation of occupationsOf(hit.phrase)) masks.set(occupation, (masks.get(occupation) ?? 0) | hit.mask);
  }
  const all = [...masks].filter(([, mask]) => (mask & judge.required) === judge.required);
  return new Set(all.map(([occupation]) => occupation));
}

/** Keeps what is about as good as the best: the same words said in full, or parts of phrases that are as near. */
function nearBest(chosen: readonly Chosen[]): readonly Chosen[] {
  const sorted = chosen.toSorted((a, b) => b.score - a.score);
  const best = sorted[0]!;
  const floor = best.score * (isComplete(best.hit) ? 0.9 : 0.6);
  return sorted.filter(({ score }) => score >= floor);
}

function segments(pool: readonly Chosen[]): readonly Chosen[] {
  const result: Chosen[] = [];
  let rest = pool.filter(({ hit }) => hit.mask !== 0);
  for (let i = 0; i < MOST_SEGMENTS && rest.length > 0; i++) {
    const best = rest.reduce((a, b) => (b.score > a.score ? b : a));
    result.push(...nearBest(rest.filter(({ hit }) => hit.mask === best.hit.mask)));
    rest = rest.filter(({ hit }) => isComplete(hit) && (hit.mask & best.hit.mask) === 0);
  }
  return result;
}

const MOST_SEGMENTS = 3;

/** Every word of the phrase is in the query. */
function isComplete(hit: Hit): boolean {
  return hit.share > 0.999;
}

/** All the words but one of three or four, three quarters beyond; and a fair part of the phrase. */
function isNearlyWhole(hit: Hit, judge: Judge): boolean {
  const required = bitCount(judge.required);
  const missing = required - bitCount(hit.mask & judge.required);
  const forgiven = required < 3 ? 0 : required < 5 ? 1 : Math.floor(required / 4);
  return missing <= forgiven && hit.share >= 0.4;
}
