import type { Accepted, Parsed } from "../format.ts";

/**
 * For files that spread one record over several rows: the rows of the same key become one record, given at the end of the file.
 * Refused rows go through as they come.
 */
export function gatherBy<R>(keyOf: (record: R) => string, merge: (first: R, next: R) => R) {
  return async function* gather(rows: AsyncIterable<Parsed<R>>): AsyncIterable<Parsed<R>> {
    const byKey = new Map<string, Accepted<R>>();
    for await (const row of rows) {
      if ("rejection" in row) yield row;
      else {
        const key = keyOf(row.record);
        const same = byKey.get(key);
        byKey.set(key, same === undefined ? row : together(same, row, merge));
      }
    }
    yield* byKey.values();
  };
}

function together<R>(first: Accepted<R>, next: Accepted<R>, merge: (first: R, next: R) => R): Accepted<R> {
  return { line: first.line, gathers: first.gathers + next.gathers, record: merge(first.record, next.record) };
}
