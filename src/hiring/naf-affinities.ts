import type { NafCode, OccupationHires, Reference, RomeCode } from "../domain/index.ts";
import { type Affinity, type NafOccupations, tableOf } from "./naf-occupations.ts";

/** Hires that the mean of its division counts for, in a class: with fewer of its own, a class is more its division than itself. */
const DIVISION_HIRES = 200;
/** The same of our own table, in a division. */
const TABLE_HIRES = 200;
/** Shares below this would list nobody, however many a company hires. */
const LEAST_SHARE = 0.005;

/**
 * Which occupations each activity hires for, from hires by occupation and activity: the posterior means of a multinomial whose
 * Dirichlet prior is, for a class, its division, and for a division, our own table. Without any hires the table stands as it is.
 */
export function nafAffinities(
  hires: readonly OccupationHires[],
  reference: Pick<Reference, "canonical">,
  table: NafOccupations,
): NafOccupations {
  const known = table.keeping((rome) => reference.canonical(rome) !== null);
  if (hires.length === 0) return known;
  const { classes, divisions } = countsOf(hires, reference);
  const shares = new Map<string, ReadonlyMap<RomeCode, number>>();
  for (const [division, counts] of divisions)
    shares.set(division, drawn(counts, sharesOf(known, division), TABLE_HIRES));
  for (const [naf, counts] of classes) shares.set(naf, drawn(counts, shares.get(naf.slice(0, 2))!, DIVISION_HIRES));
  const lines = new Map(known.activities.map((activity) => [activity, known.of(activity as NafCode)]));
  for (const activity of lines.keys()) if (divisions.has(activity.slice(0, 2))) lines.delete(activity);
  for (const [activity, of] of shares) lines.set(activity, listed(of));
  return tableOf(lines);
}

type Counts = Map<string, Map<RomeCode, number>>;

/** Hires by class and by division, each of the older occupations; codes that nobody knows are left out. */
function countsOf(hires: readonly OccupationHires[], reference: Pick<Reference, "canonical">) {
  const counts = { classes: new Map() as Counts, divisions: new Map() as Counts };
  const add = (of: Counts, key: string, rome: RomeCode, count: number) => {
    const known = of.get(key) ?? new Map<RomeCode, number>();
    of.set(key, known.set(rome, (known.get(rome) ?? 0) + count));
  };
  for (const { rome, naf, hires: count } of hires) {
    const older = reference.canonical(rome);
    if (older === null || count === 0) continue;
    add(counts.classes, naf, older, count);
    add(counts.divisions, naf.slice(0, 2), older, count);
  }
  return counts;
}

function sharesOf(table: NafOccupations, activity: string): ReadonlyMap<RomeCode, number> {
  return new Map(table.of(activity as NafCode).map(({ rome, share }) => [rome, share]));
}

/** Shares of the counts, with a prior that counts for `weight` hires. */
function drawn(
  counts: ReadonlyMap<RomeCode, number>,
  prior: ReadonlyMap<RomeCode, number>,
  weight: number,
): ReadonlyMap<RomeCode, number> {
  let total = 0;
  for (const count of counts.values()) total += count;
  const own = prior.size === 0 ? 0 : weight;
  const romes = new Set([...counts.keys(), ...prior.keys()]);
  return new Map(
    [...romes].map((rome) => [rome, ((counts.get(rome) ?? 0) + own * (prior.get(rome) ?? 0)) / (total + own)]),
  );
}

function listed(shares: ReadonlyMap<RomeCode, number>): Affinity[] {
  return [...shares]
    .map(([rome, share]) => ({ rome, share }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.rome < b.rome ? -1 : 1));
}
