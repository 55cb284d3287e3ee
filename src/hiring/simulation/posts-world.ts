import { monthFrom } from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { type History, HistoryBuilder } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";

/** Hires a month that an empty post attracts, in the months of a year: a school year. */
const SEASON = [0.5, 0.4, 0.4, 0.4, 0.5, 0.6, 0.9, 1.2, 3.6, 1.8, 1, 0.7];
const FIRST_MONTH = 2020 * 12;
/** A contract of two years fills its post for as long: nobody else is hired on it. */
const CONTRACT_MONTHS = 24;
const MOST_POSTS = 4;
/** Until the posts of the first months are as mixed as those of any month. */
const WARM_UP = 48;

/** A history in which lags matter, and what whoever knows every post would predict. */
export interface PostsWorld {
  readonly history: History;
  oracle(origin: number, horizon: number): Prediction;
}

/** Establishments of one to four posts, each empty until somebody is hired on it, then filled for two years. */
export function postsWorld(establishments: number, months: number, seed: number): PostsWorld {
  const random = seededRandom(seed);
  const builder = new HistoryBuilder();
  const chances = new Float64Array(establishments);
  /** By establishment: of each post, the months in which somebody is hired on it, from the warm-up on. */
  const hiredIn: number[][][] = [];
  for (let i = 0; i < establishments; i++) {
    chances[i] = 0.25 * random() ** 2;
    const posts = 1 + Math.floor(MOST_POSTS * random());
    hiredIn.push(Array.from({ length: posts }, () => hiresOn(chances[i]!, months, random)));
    const counts = new Map<number, number>();
    for (const month of hiredIn[i]!.flat()) counts.set(month, (counts.get(month) ?? 0) + 1);
    if (i === 0) for (const edge of [0, months - 1]) counts.set(edge, counts.get(edge) ?? 0);
    for (const [month, hires] of counts) {
      if (month < 0) continue;
      const line = { establishment: String(i), month: monthFrom(FIRST_MONTH + month), hires };
      builder.addHires({ ...line, declared: null, alternance: true, postcode: null });
    }
    const traits = { establishment: String(i), naf: "1071C", size: "03", departement: "57", created: null };
    builder.addEstablishment(traits);
  }
  return { history: builder.finish(), oracle: (origin, horizon) => predictionOf(hiredIn, chances, origin, horizon) };
}

function hiresOn(chance: number, months: number, random: () => number): number[] {
  const hired: number[] = [];
  for (let month = -WARM_UP - Math.floor(CONTRACT_MONTHS * random()); month < months; month++) {
    if (random() >= chanceIn(chance, month)) continue;
    hired.push(month);
    month += CONTRACT_MONTHS - 1;
  }
  return hired;
}

/** The chance that an empty post is filled in that month. */
function chanceIn(chance: number, month: number): number {
  return Math.min(1, chance * SEASON[(FIRST_MONTH + month) % 12]!);
}

function predictionOf(
  hiredIn: readonly (readonly number[])[][],
  chances: Float64Array,
  origin: number,
  horizon: number,
): Prediction {
  const expected = new Float64Array(chances.length);
  const probability = new Float64Array(chances.length);
  for (const [i, posts] of hiredIn.entries()) {
    let none = 1;
    for (const hired of posts) {
      const last = hired.findLast((month) => month < origin) ?? Number.NEGATIVE_INFINITY;
      let empty = 1;
      for (let month = Math.max(origin, last + CONTRACT_MONTHS); month < origin + horizon; month++) {
        empty *= 1 - chanceIn(chances[i]!, month);
      }
      // No post is filled twice in a horizon shorter than a contract.
      expected[i]! += 1 - empty;
      none *= empty;
    }
    expected[i] = Math.max(expected[i]!, 0.005);
    probability[i] = 1 - none;
  }
  return { expected, probability };
}
