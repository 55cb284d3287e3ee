import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fictitiousOffer,
  type Instead,
  parseRomeCode,
  parseSearchParams,
  type SearchParams,
} from "../../domain/index.ts";
import { buildIndex, listsOf, runLists } from "../index.ts";
import { plainInstead } from "../oracle/plain-instead.ts";
import { smallQuestions } from "../oracle/small-questions.ts";
import { clock, model, reference, type SmallWorld, smallWorlds, snapshotOf, text } from "../oracle/small-world.ts";
import { questionsOf } from "../question/index.ts";
import { insteadOf } from "./index.ts";

/** Every département is known, and any word may mean the third occupation. */
const deps = {
  reference: {
    ...reference,
    departement: (code: string) => ({ kind: "departement" as const, code, label: `n° ${code}`, population: 1 }),
  },
  text: { ...text, occupations: () => [{ label: "Pêche", rome: "A1103", matched: "", occupation: "Pêche" } as never] },
  clock,
};

/** What is found instead of the results of each question that has none, beside what reading every item gives. */
async function both(world: SmallWorld, questions: readonly SearchParams[]): Promise<readonly [Instead, Instead][]> {
  const index = await buildIndex(snapshotOf(world), reference, model);
  const lists = listsOf(index);
  const ask = questionsOf(index, deps);
  return questions.flatMap((params): [Instead, Instead][] => {
    const question = ask(params);
    if (runLists(index, lists, question).pages.some(({ total }) => total > 0)) return [];
    return [[insteadOf(index, lists, question, deps), plainInstead(index, lists, question, deps)]];
  });
}

test("what has results instead is what reading everything gives", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(smallWorlds, fc.array(smallQuestions, { minLength: 10, maxLength: 20 }), async (world, asked) => {
      // A radius of 0 finds nothing nearly everywhere.
      const narrow = asked.map((params) => ({ ...params, radius: 0 }));
      for (const [found, expected] of await both(world, [...asked, ...narrow].map(withoutDistance))) {
        expect(found).toEqual(expected);
        compared++;
      }
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(500);
});

/** Sorting changes nothing, and is refused without a point. */
function withoutDistance(params: SearchParams): SearchParams {
  return { ...params, sort: "best", cursor: undefined };
}

test("départements that are as near are told apart by how many results they have", async () => {
  const at = (id: string, insee: string, lat: number) =>
    fictitiousOffer(id, { romes: [ROME], place: { ...PLACE, insee: insee as never, lat } });
  const offers = [at("1", "57463", 49), at("2", "54395", 49), at("3", "54395", 48.5), at("4", "55001", 47)];
  const world = { trainings: [], offers: offers.map((offer) => ({ offer, seenOn: "2026-05-01" })), companies: [] };
  const asked = parseSearchParams({ romes: "A1101", lat: "49.5", lon: "6", radius: "0" });
  const [[found, expected] = []] = await both(world as never, [asked]);
  expect(found?.places.map(({ code, total }) => [code, total])).toEqual([
    ["54", 2],
    ["57", 1],
    ["55", 1],
  ]);
  expect(found).toEqual(expected);
});

const PLACE = { label: "", postcode: null, insee: null, lat: 49, lon: 6 };
const ROME = parseRomeCode("A1101");
