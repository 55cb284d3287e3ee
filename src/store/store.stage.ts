import type { Clock, Draft, Generation, OrientationRecords, Snapshot } from "../domain/index.ts";

import type { Records } from "./store.ts";

/** Where the contract is played: a store on an empty database at the start of each test, and short ways to use it. */
export interface Stage {
  readonly store: Records;
  publish(write: (draft: Draft) => Promise<unknown>): Promise<Generation>;
  read<T>(visit: (snapshot: Snapshot & OrientationRecords) => Promise<T>): Promise<T>;
  /** Closes the store and opens it again on the same records. */
  reopen(clock?: Clock): Promise<void>;
}

export const ASOF = new Date("2026-05-01T06:00:00Z");
export const DAY = "2026-05-01";

export async function batches<T>(pages: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> {
  const read = [];
  for await (const page of pages) read.push(page);
  return read;
}

export async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  return (await batches(pages)).flat();
}
