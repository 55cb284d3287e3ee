import type { EstablishmentTraits, Hires } from "../../domain/index.ts";
import { monthFrom } from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { type History, HistoryBuilder } from "../history/index.ts";
import { type Prediction, poissonPrediction } from "../prediction.ts";

export interface WorldOptions {
  readonly establishments: number;
  readonly months: number;
  readonly seed: number;
  /** Every how many months, on average, an establishment's rate is drawn anew; 0: never. */
  readonly changeEvery?: number;
  /** Hires for one of the default. */
  readonly busy?: number;
}

/** A history made by known rates, and what whoever knows them would predict: the best that any method could do. */
export interface SimulatedWorld {
  readonly history: History;
  oracle(origin: number, horizon: number): Prediction;
  /** The best that can be made of the history alone: Bayes's rule with the true prior. Of worlds whose rates never change. */
  attainable(origin: number, horizon: number): Prediction;
}

/** Hires a month, in the months of a year: a school year. */
const SEASON = [0.5, 0.4, 0.4, 0.4, 0.5, 0.6, 0.9, 1.2, 3.6, 1.8, 1, 0.7];
const SIZES = ["00", "01", "02", "03", "11", "12", "21"];
const FIRST_MONTH = 2020 * 12;
/** How unlike the establishments of a group are: the shape of their Gamma. */
const SHAPE = 0.6;

/** Establishments in sectors, sizes and départements whose mean rates differ, each with a Gamma rate of its own. */
export function simulatedWorld({
  establishments,
  months,
  seed,
  changeEvery = 0,
  busy = 1,
}: WorldOptions): SimulatedWorld {
  const random = seededRandom(seed);
  const builder = new HistoryBuilder();
  const sectorRates = Array.from({ length: 12 }, () => 0.04 * busy * Math.exp(1.2 * normal(random)));
  const zoneRates = Array.from({ length: 8 }, () => Math.exp(0.3 * normal(random)));
  const rates = new Float64Array(establishments * months);
  const means = new Float64Array(establishments);
  const counts = new Uint16Array(establishments * months);
  for (let i = 0; i < establishments; i++) {
    const [sector, size, zone] = [pick(12, random), pick(SIZES.length, random), pick(8, random)];
    const mean = sectorRates[sector]! * zoneRates[zone]! * 1.3 ** (size - 3);
    means[i] = mean;
    builder.addEstablishment(traitsOf(i, sector, size, zone));
    let rate = mean * gamma(SHAPE, random);
    for (let month = 0; month < months; month++) {
      if (changeEvery > 0 && random() < 1 / changeEvery) rate = mean * gamma(SHAPE, random);
      rates[i * months + month] = rate;
      const hires = poisson(rate * SEASON[month % 12]!, random);
      counts[i * months + month] = hires;
      if (hires > 0 || (i === 0 && (month === 0 || month === months - 1))) builder.addHires(lineOf(i, month, hires));
    }
  }
  const each = (expectedOf: (i: number) => number) =>
    poissonPrediction(Float64Array.from(means, (_, i) => expectedOf(i)));
  return {
    history: builder.finish(),
    oracle: (origin, horizon) => each((i) => rates[i * months + origin - 1]! * seasonOf(origin, origin + horizon)),
    attainable: (origin, horizon) =>
      each((i) => {
        const hires = counts.subarray(i * months, i * months + origin).reduce((sum, count) => sum + count, 0);
        return ((SHAPE + hires) / (SHAPE / means[i]! + seasonOf(0, origin))) * seasonOf(origin, origin + horizon);
      }),
  };
}

function seasonOf(from: number, to: number): number {
  let season = 0;
  for (let month = from; month < to; month++) season += SEASON[month % 12]!;
  return season;
}

function traitsOf(i: number, sector: number, size: number, zone: number): EstablishmentTraits {
  return {
    establishment: String(i),
    naf: `${10 + sector}00Z`,
    size: SIZES[size]!,
    departement: String(50 + zone),
    created: null,
  };
}

function lineOf(i: number, month: number, hires: number): Hires {
  const line = { establishment: String(i), month: monthFrom(FIRST_MONTH + month), hires };
  return { ...line, declared: null, alternance: true, postcode: null };
}

function pick(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

/** Box & Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma of this shape and of mean 1 (Marsaglia & Tsang 2000; boosted below 1). */
function gamma(shape: number, random: () => number): number {
  const raised = shape + 1;
  const d = raised - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) {
      return (d * v * (1 - random()) ** (1 / shape)) / shape;
    }
  }
}

/** Knuth's product: rates are small. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
