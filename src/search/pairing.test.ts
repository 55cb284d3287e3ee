import fc from "fast-check";
import { expect, test } from "vitest";
import { type ListedBinome, type Place, parseSearchParams, type RomeCode } from "../domain/index.ts";
import { buildSearch } from "./index.ts";
import { bruteLists } from "./oracle/brute-lists.ts";
import { type BrutePair, brutePairs } from "./oracle/brute-pairs.ts";
import { smallQuestions } from "./oracle/small-questions.ts";
import { clock, model, reference, type SmallWorld, smallWorlds, snapshotOf, text } from "./oracle/small-world.ts";

const shownPair = ({ training, employer, score, match, km }: ListedBinome) =>
  `${score} ${match} ${km.trainingEmployer} | ${employer.kind} ${employer.id} ${employer.source} | ${training.id} ${training.source}`;
const expectedPair = ({ training, employer, score, match, km }: BrutePair) =>
  `${score / 10_000} ${match} ${km} | ${employer.kind} ${employer.id} ${employer.source} | ${training.id} ${training.source}`;

test("the best pairs are those found by enumerating all of them, ties and variety included", async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(
      smallWorlds,
      fc.array(smallQuestions, { minLength: 4, maxLength: 8 }),
      async (world, questions) => {
        const search = await buildSearch(snapshotOf(world), { reference, model, clock, text });
        for (const question of questions) {
          const params = { ...question, sources: ["binomes" as const] };
          const expected = brutePairs(bruteLists(world, params), params);
          const items = search.search(params).binomes?.items ?? [];
          expect(items.map(shownPair)).toEqual(expected.map(expectedPair));
          pairs += items.length;
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(pairs).toBeGreaterThan(500);
});

test("an offer whose training comes with it is listed, set apart on demand, and in no binôme", async () => {
  await fc.assert(
    fc.asyncProperty(smallWorlds, async (sparse) => {
      const world = gathered(sparse);
      const search = await buildSearch(snapshotOf(world), { reference, model, clock, text });
      const asked = { romes: "A1101", place: "Metz", limit: "100" };
      const [all, only, without] = [{}, { trainingIncluded: "only" }, { trainingIncluded: "without" }].map((choice) =>
        search.search(parseSearchParams({ ...asked, ...choice })),
      );
      const isIncluded = (item: object) => "trainingIncluded" in item;
      expect(all?.offers?.items.filter(isIncluded)).toEqual(only?.offers?.items);
      expect(all?.offers?.items.filter((offer) => !isIncluded(offer))).toEqual(without?.offers?.items);
      expect(all?.binomes?.items.filter(({ employer }) => isIncluded(employer))).toEqual([]);
      expect(without?.binomes).toEqual(all?.binomes);
      if (only?.offers?.total)
        expect([only.trainings?.total, only.companies?.total, only.binomes?.items]).toEqual([0, 0, []]);
    }),
    { numRuns: 40 },
  );
});

/** The same worlds, gathered around Metz in one occupation, so that nearly all fit and variety decides. */
function gathered(world: SmallWorld): SmallWorld {
  const near = <Item extends { place: Place; romes: readonly RomeCode[] }>(item: Item, i: number): Item => ({
    ...item,
    place: { ...item.place, lat: 49.12 + (i % 4) / 50, lon: 6.18 },
    romes: [(i % 3 === 0 ? "A1201" : "A1101") as RomeCode],
  });
  return {
    trainings: world.trainings.map(near),
    offers: world.offers.map(({ offer, seenOn }, i) => ({ offer: near(offer, i), seenOn })),
    companies: world.companies.map((company, i) => ({ ...near(company, i), expectedHires: 0.3 })),
  };
}

test.each([{ lat: "49.12", lon: "6.18" }, { place: "Metz" }, { place: "Moselle" }, {}])(
  "with many pairs at hand around %j, no employer comes more than twice and no training more than three times",
  async (place) => {
    const params = parseSearchParams({ romes: "A1101", ...place });
    await fc.assert(
      fc.asyncProperty(smallWorlds, async (sparse) => {
        const world = gathered(sparse);
        const search = await buildSearch(snapshotOf(world), { reference, model, clock, text });
        const items = search.search(params).binomes?.items ?? [];
        expect(items.map(shownPair)).toEqual(brutePairs(bruteLists(world, params), params).map(expectedPair));
        expect(
          mostOften(items.map(({ employer }) => `${employer.kind} ${employer.id} ${employer.source}`)),
        ).toBeLessThanOrEqual(2);
        expect(mostOften(items.map(({ training }) => `${training.id} ${training.source}`))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 40 },
    );
  },
);

test("with more trainings of one occupation than are looked at one after the other, the best pairs are still these", async () => {
  await fc.assert(
    fc.asyncProperty(
      smallWorlds,
      fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
        minLength: 200,
        maxLength: 200,
      }),
      fc.constantFrom("1", "15", "60"),
      async (sparse, shifts, radius) => {
        const world = gathered(sparse);
        const [first] = world.trainings;
        fc.pre(first !== undefined);
        const trainings = shifts.map(([lat, lon], i) => {
          const place = { ...first.place, lat: 49.12 + lat / 100, lon: 6.18 + lon / 100 };
          return { ...first, ...world.trainings[i % world.trainings.length], id: `t${i}`, published: true, place };
        });
        const large = { ...world, trainings };
        const search = await buildSearch(snapshotOf(large), { reference, model, clock, text });
        const params = parseSearchParams({ romes: "A1101", place: "Grand Est", radius });
        const items = search.search(params).binomes?.items ?? [];
        expect(items.map(shownPair)).toEqual(brutePairs(bruteLists(large, params), params).map(expectedPair));
      },
    ),
    { numRuns: 15 },
  );
});

function mostOften(values: readonly string[]): number {
  return Math.max(0, ...values.map((value) => values.filter((other) => other === value).length));
}

test("the score of a pair is the sum of its parts, between 0 and 1", async () => {
  await fc.assert(
    fc.asyncProperty(smallWorlds, smallQuestions, async (world, question) => {
      const search = await buildSearch(snapshotOf(world), { reference, model, clock, text });
      for (const { score, parts, reasons } of search.search({ ...question, sources: ["binomes"] }).binomes?.items ??
        []) {
        expect(score).toBeCloseTo(parts.employer + parts.training + parts.pair, 9);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(reasons.length).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 60 },
  );
});
