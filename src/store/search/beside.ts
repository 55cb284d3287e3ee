import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

/**
 * Runs work in a transaction of its own, beside others, where the database takes several connections; elsewhere in the only
 * transaction there is.
 */
export type Beside = <T>(work: (tx: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** Waits for the end of all of them, those that fail included, so that none goes on unseen. Throws what the first failure threw. */
export async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(works)) if (one.status === "rejected") throw one.reason;
}

/** What a generator gives, the next one being asked for while the last one is looked at. It is told when its reader stops early. */
export async function* ahead<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = iterator.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
