import { LRUCache } from "lru-cache";
import { type Clock, type SearchParams, today } from "../domain/index.ts";

/** Some hundred answers of a first page. */
const MOST_BYTES = 8 * 2 ** 20;

/**
 * The same, with the answers of late kept as bytes: a widget and a link of a platform put one question over and over. They are
 * those of one index, and of one day, for offers end and dates pass.
 */
export function keepAnswers(answer: (params: SearchParams) => Buffer, clock: Clock): (params: SearchParams) => Buffer {
  const kept = new LRUCache<string, Buffer>({ maxSize: MOST_BYTES, sizeCalculation: ({ length }) => length });
  return (params) => {
    const key = today(clock) + JSON.stringify(params);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const bytes = answer(params);
    kept.set(key, bytes);
    return bytes;
  };
}
