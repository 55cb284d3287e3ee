import type { Offer } from "../../domain/index.ts";
import type { Feed, Parsed } from "../../sources/index.ts";
import { fakeOffer } from "../testing.ts";

export { fakeOffer };

/** What a fake feed gives at its next run: records, or how it fails after some of them. */
export interface FakeFeed extends Feed<"offers"> {
  gives: readonly (Offer | { readonly refused: string })[];
  /** Thrown after the records. */
  fails: Error | null;
  /** Runs before each record. */
  before: (record: number) => Promise<void> | void;
  /** How often it was read. */
  reads: number;
}

export function fakeFeed(name: string): FakeFeed {
  const feed: FakeFeed = {
    name,
    label: `Source ${name}`,
    kind: "offers",
    source: name,
    schedule: "0 4 * * *",
    needs: ["PARTNERS_DIR"],
    gives: [],
    fails: null,
    before: () => undefined,
    reads: 0,
    connect: ({ PARTNERS_DIR }) => (PARTNERS_DIR === undefined ? null : { records: () => given(feed) }),
  };
  return feed;
}

async function* given(feed: FakeFeed): AsyncGenerator<Parsed<Offer>> {
  feed.reads++;
  for (const [i, each] of feed.gives.entries()) {
    await feed.before(i);
    const line = i + 1;
    if ("refused" in each) yield { line, rejection: { reason: each.refused, field: "code", got: "X1" } };
    else yield { line, record: each, gathers: 1 };
  }
  if (feed.fails !== null) throw feed.fails;
}

export function fakeOffers(source: string, count: number, changes: Partial<Offer> = {}): Offer[] {
  return Array.from({ length: count }, (_, i) => fakeOffer(source, String(i + 1), changes));
}
