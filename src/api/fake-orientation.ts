import type { Orientation } from "../domain/index.ts";
import { buildOrientation } from "../orientation/index.ts";
import { fakeReference } from "./fake-search.ts";

/** Knows no wish, no training and no school. For tests. */
export function fakeOrientation(): Promise<Orientation> {
  const records = { trainings: nothing, wishes: nothing, wishTallies: nothing, insertion: nothing };
  return buildOrientation(records, { reference: fakeReference, successions: [], understand: () => [] });
}

async function* nothing(): AsyncGenerator<never> {}
