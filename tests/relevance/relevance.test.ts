import { expect, test } from "vitest";
import { judgeDocuments, judgeOccupations, mean, recallAt } from "../../bench/relevance/measure.ts";
import { loadReference } from "../../src/reference/index.ts";

/** Measured, rounded down. They only go up. */
const FLOORS = {
  occupations: { ndcg: 0.9465, recall: [0.964, 0.979, 0.979] },
  documents: { ndcg: 0.998, recall: [1, 1, 1] },
};

const reference = loadReference();
const occupations = judgeOccupations(reference);
const documents = await judgeDocuments(reference);

test.each([
  ["occupations", occupations, FLOORS.occupations],
  ["documents", documents, FLOORS.documents],
] as const)("the %s of the graded queries are found, and in their order, as well as before", (_, judged, floors) => {
  expect(mean(judged.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(floors.ndcg);
  for (const [i, first] of [1, 3, 5].entries()) {
    expect(recallAt(judged, first), `recall at ${first}`).toBeGreaterThanOrEqual(floors.recall[i] ?? 1);
  }
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
