import { expect, test } from "vitest";
import { judgeDocuments, judgeOccupations, judgeTyped, mean, recallAt } from "../../bench/relevance/measure.ts";
import { loadReference } from "../../src/reference/index.ts";

/** Measured, rounded down. They only go up. */
const FLOORS = {
  occupations: { ndcg: 0.9465, recall: [0.967, 0.979, 0.979] },
  "queries as typed, learned from": { ndcg: 0.944, recall: [0.951, 0.987, 0.987] },
  "queries as typed, held out": { ndcg: 0.882, recall: [0.903, 0.927, 0.927] },
  documents: { ndcg: 0.998, recall: [1, 1, 1] },
};

const reference = loadReference();
const occupations = judgeOccupations(reference);
const learned = judgeTyped("learned", reference);
const held = judgeTyped("held", reference);
const documents = await judgeDocuments(reference);

test.each([
  ["occupations", occupations, FLOORS.occupations],
  ["queries as typed, learned from", learned, FLOORS["queries as typed, learned from"]],
  ["queries as typed, held out", held, FLOORS["queries as typed, held out"]],
  ["documents", documents, FLOORS.documents],
] as const)("the %s of the graded queries are found, and in their order, as well as before", (_, judged, floors) => {
  expect(mean(judged.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(floors.ndcg);
  for (const [i, first] of [1, 3, 5].entries()) {
    expect(recallAt(judged, first), `recall at ${first}`).toBeGreaterThanOrEqual(floors.recall[i] ?? 1);
  }
});

test("the place and the level are read in what people type, as well as before", () => {
  for (const set of [learned, held]) {
    expect(set.length).toBeGreaterThanOrEqual(75);
    expect(mean(set.map(({ isPlaceRight }) => (isPlaceRight ? 1 : 0)))).toBeGreaterThanOrEqual(0.987);
    expect(mean(set.map(({ isLevelRight }) => (isLevelRight ? 1 : 0)))).toBe(1);
  }
});

test("what is held out is in no other set", () => {
  const others = new Set([...occupations, ...learned].map(({ query }) => query));
  expect(held.filter(({ query }) => others.has(query))).toEqual([]);
});

test.each(documents.filter(({ expected }) => expected.size === 0).map(({ query, found }) => ({ query, found })))(
  "$query finds nothing rather than noise",
  ({ found }) => {
    expect(found).toEqual([]);
  },
);

const foundBy = (query: string) => documents.find((one) => one.query === query)?.found ?? [];

test("an employer named exactly comes before those that mention it, and one whose name is a letter away never comes", () => {
  expect(foundBy("licornia")).toContain("o-pour-licornia");
  expect(foundBy("licornia").indexOf("o-licornia")).toBeLessThan(foundBy("licornia").indexOf("o-pour-licornia"));
  expect(foundBy("licornia")).not.toContain("o-licorna");
});

test("the diploma named comes first and filters nothing", () => {
  expect(foundBy("cap cuisine").slice(0, 2)).toEqual(["t-cap-cuisine", "t-bac-cuisine"]);
  expect(foundBy("bac pro cuisine").slice(0, 2)).toEqual(["t-bac-cuisine", "t-cap-cuisine"]);
});

test("a place named in the words is where the search looks", () => {
  expect(foundBy("boulanger à nancy")).toEqual(["o-boulanger-nancy"]);
  expect(foundBy("ile de france coiffure")).toEqual(["t-coiffure-paris"]);
});
