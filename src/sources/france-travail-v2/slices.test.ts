import fc from "fast-check";
import { expect, test } from "vitest";
import { PAGE, REACHABLE } from "./search.ts";
import { type AskPage, offersOf } from "./slices.ts";

const NOW = new Date("2026-03-10T12:00:00Z");
const MOSELLE = { departement: "57", created: null };

interface Dated {
  readonly id: string;
  readonly at: number;
}

/** The source, in memory: newest first, the bounds of a slice included, nothing past the 3,150th. */
function sourceOf(offers: readonly Dated[]): AskPage {
  const newestFirst = offers.toSorted((a, b) => b.at - a.at);
  return async ({ created }, start) => {
    if (start + PAGE > REACHABLE) throw new Error(`asked for offer ${start}, expected ${REACHABLE - PAGE} at most`);
    const found = newestFirst.filter(({ at }) => created === null || (at >= +created.from && at <= +created.to));
    return { offers: found.slice(start, start + PAGE), total: found.length, asOf: NOW };
  };
}

async function idsOf(offers: readonly Dated[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const offer of offersOf("test", MOSELLE, sourceOf(offers), NOW, new Set())) ids.push((offer as Dated).id);
  return ids;
}

test("however offers are spread over time, each is found once", async () => {
  const heap = fc.record({
    from: fc.integer({ min: Date.parse("2015-01-01"), max: +NOW }).map((at) => at - (at % 1000)),
    seconds: fc.integer({ min: 2, max: 40_000_000 }),
    count: fc.integer({ min: 1, max: 2_500 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(heap, { minLength: 1, maxLength: 4 }), async (heaps) => {
      const offers = heaps.flatMap(({ from, seconds, count }, number) =>
        Array.from({ length: count }, (_, i) => {
          const at = Math.min(+NOW, from + (i % seconds) * 1000);
          return { id: `${number}-${i}`, at };
        }),
      );
      const bySecond = Map.groupBy(offers, ({ at }) => at);
      fc.pre([...bySecond.values()].every((same) => same.length <= REACHABLE));
      expect((await idsOf(offers)).toSorted()).toEqual(offers.map(({ id }) => id).toSorted());
    }),
    { numRuns: 15 },
  );
});

test("says so when one second has more offers than may be listed, rather than leave some out", async () => {
  const offers = Array.from({ length: REACHABLE + 1 }, (_, i) => ({
    id: String(i),
    at: Date.parse("2026-01-01T00:00:00Z"),
  }));
  await expect(idsOf(offers)).rejects.toMatchObject({
    fault: "shape",
    message: expect.stringContaining("of the second"),
  });
});
