import fc from "fast-check";
import { expect, test } from "vitest";
import { PAGE, REACHABLE } from "./search.ts";
import { type AskPage, FRANCE, offersOf } from "./slices.ts";

const NOW = new Date("2026-03-10T12:00:00Z");

interface Dated {
  readonly id: string;
  readonly at: number;
  /** Null: for a region, or for the country. */
  readonly departement: string | null;
}

/** The source, in memory: newest first, the bounds of a slice included, nothing past the 3,150th. */
function sourceOf(offers: readonly Dated[]): AskPage {
  const newestFirst = offers.toSorted((a, b) => b.at - a.at);
  return async ({ departement, created }, start) => {
    if (start + PAGE > REACHABLE) throw new Error(`asked for offer ${start}, expected ${REACHABLE - PAGE} at most`);
    const found = newestFirst
      .filter((offer) => departement === null || offer.departement === departement)
      .filter(({ at }) => created === null || (at >= +created.from && at <= +created.to));
    return { offers: found.slice(start, start + PAGE), total: found.length, asOf: NOW };
  };
}

const reading = (offers: readonly Dated[]) => ({ ask: sourceOf(offers), now: NOW, departements: ["54", "57"] });

async function idsOf(offers: readonly Dated[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const offer of offersOf("test", FRANCE, reading(offers))) ids.push((offer as Dated).id);
  return ids;
}

test("however offers are spread over time and the country, each is found once", async () => {
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
          return { id: `${number}-${i}`, at, departement: ["54", "57", null][i % 3] ?? null };
        }),
      );
      const bySecond = Map.groupBy(offers, ({ at }) => at);
      fc.pre([...bySecond.values()].every((same) => same.length <= REACHABLE));
      expect((await idsOf(offers)).toSorted()).toEqual(offers.map(({ id }) => id).toSorted());
    }),
    { numRuns: 15 },
  );
});

/** So many offers of one second, of which so many are in no département. */
function ofOneSecond(count: number, nowhere: number, departements = ["54", "57"]): Dated[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    at: Date.parse("2026-01-01T00:00:00Z"),
    departement: i < nowhere ? null : (departements[i % departements.length] ?? null),
  }));
}

test("reads by département one second that has more offers than may be listed", async () => {
  expect(await idsOf(ofOneSecond(2 * REACHABLE, 0))).toHaveLength(2 * REACHABLE);
  // Those of no département are then out of reach, and said to be few.
  expect(await idsOf(ofOneSecond(2 * REACHABLE, 900))).toHaveLength(2 * REACHABLE - 900);
  await expect(idsOf(ofOneSecond(2 * REACHABLE, 2500))).rejects.toMatchObject({ fault: "cut" });
});

test("says so when one second of one département has more than may be listed, rather than leave some out", async () => {
  await expect(idsOf(ofOneSecond(REACHABLE + 1, 0, ["57"]))).rejects.toMatchObject({
    fault: "shape",
    message: expect.stringContaining("57: more than 3150 offers of the second 2026-01-01T00:00:00.000Z"),
  });
});
