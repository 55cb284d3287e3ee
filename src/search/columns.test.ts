import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { pack, unpack } from "../lib/packed.ts";
import { readPacked, writePacked } from "../lib/packed-file.ts";
import { buildColumns, buildSearch, openSearch, type SearchColumns } from "./index.ts";
import { smallQuestions } from "./oracle/small-questions.ts";
import { clock, model, reference, smallWorlds, snapshotOf, text } from "./oracle/small-world.ts";

const deps = { reference, model, clock, text };
const folder = mkdtempSync(join(tmpdir(), "binome columns "));
afterAll(() => rmSync(folder, { recursive: true }));

test("an index saved and read back answers as the one that was saved, also with offers changed", async () => {
  const path = join(folder, "columns.bin");
  await fc.assert(
    fc.asyncProperty(
      smallWorlds,
      smallWorlds,
      fc.array(smallQuestions, { minLength: 4, maxLength: 8 }),
      async (world, other, questions) => {
        const snapshot = snapshotOf(world);
        const built = await buildSearch(snapshotOf(world), deps);
        await writePacked(path, "key", pack(await buildColumns(snapshot, deps)));
        const columns = unpack(await readPacked(path, "key")) as SearchColumns;
        const read = openSearch(columns, { generation: snapshot.generation, offerChange: 0 }, deps);
        const changes = other.offers.map((offer) => ({ ...offer.offer, offer }));
        for (const [one, two] of [
          [read, built],
          [read.withOffers(changes, 7), built.withOffers(changes, 7)],
        ] as const) {
          expect(one.counts()).toEqual(two.counts());
          expect([...one.items("trainings")]).toEqual([...two.items("trainings")]);
          for (const question of questions) expect(one.searchBytes(question)).toEqual(two.searchBytes(question));
        }
      },
    ),
    { numRuns: 25, seed: 4 },
  );
});

test("a search says from which change of offers it was built, before any more are taken in", async () => {
  const [world] = fc.sample(smallWorlds, { numRuns: 1, seed: 2 });
  if (world === undefined) throw new Error("No world was drawn.");
  const snapshot = snapshotOf(world);
  const search = openSearch(
    await buildColumns(snapshot, deps),
    { generation: snapshot.generation, offerChange: 31 },
    deps,
  );
  expect(search.offerChange).toBe(31);
  expect(search.withOffers([], 32).offerChange).toBe(32);
});
