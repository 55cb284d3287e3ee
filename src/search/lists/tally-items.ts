import { FACT_VALUES, monthOfFacts, sourceOf, valuesOf } from "../index/index.ts";
import type { SearchedList } from "./searched-list.ts";
import { counts, FAILS, type Tally } from "./tally.ts";

/** How many items have each sum of values; all 0 between two searches. */
const timesOf = new Uint32Array(FACT_VALUES);

/** Counts the first `count` items found, which pass every filter, in all facets. */
export function tallyAll(list: SearchedList, count: number, tally: Tally): void {
  const { facts, workspace, countMonths } = list;
  const { found } = workspace;
  const { sources } = tally;
  for (let i = 0; i < count; i++) {
    const item = found[i] as number;
    const own = facts[item] as number;
    timesOf[valuesOf(own)]!++;
    sources[sourceOf(own)]!++;
    const month = monthOfFacts(own);
    if (month !== 0) tally.countMonth(month);
    if (countMonths !== null) countMonths(item, tally);
  }
  for (let values = 0; values < FACT_VALUES; values++) {
    const times = timesOf[values] as number;
    if (times === 0) continue;
    list.countValues(values, 0, times, tally);
    timesOf[values] = 0;
  }
}

/** Counts an item in the facets of which it fails no other filter than their own. */
export function tallyOne(list: SearchedList, item: number, failures: number, tally: Tally): void {
  const own = list.facts[item] as number;
  list.countValues(valuesOf(own), failures, 1, tally);
  if (counts(failures, 0)) tally.sources[sourceOf(own)]!++;
  if (!counts(failures, FAILS.startBefore)) return;
  const month = monthOfFacts(own);
  if (month !== 0) tally.countMonth(month);
  list.countMonths?.(item, tally);
}
