import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  InvalidValue,
  type ListKeys,
  type ListName,
  type ListQuestion,
  type ListSearch,
  type RomeCode,
  type StoredOffer,
  type Training,
} from "../../src/domain/index.ts";
import { CODES, type SmallWorld, smallWorlds, TODAY } from "../../src/search/oracle/small-world.ts";
import { LISTS, plainList } from "./plain-lists.ts";
import { EVERYTHING, smallQuestions } from "./small-questions.ts";

/** Each world is published and laid out anew: a busy machine takes its time. */
const TIMEOUT_MS = 180_000;

/** What every `ListSearch` does. `searchOf` makes one over a world, in place of the one before. */
export function searchesContract(searchOf: (world: SmallWorld) => Promise<ListSearch>, worlds: number): void {
  test("lists what reading everything lists: filters, sorts, words, ties, totals, page after page", {
    timeout: TIMEOUT_MS,
  }, async () => {
    const questions = fc.array(smallQuestions, { minLength: 4, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(smallWorlds.map(withOutcomes), questions, async (world, asked) => {
        const search = await searchOf(world);
        for (const [i, question] of asked.entries()) {
          const answer = await search.lists(question);
          for (const name of LISTS) {
            const expected = plainList(world, question, name);
            expect(answer[name].total).toBe(expected.length);
            expect(answer[name].items).toEqual(expected.slice(0, question.limit));
          }
          const name = LISTS[i % LISTS.length] ?? "offers";
          const expected = plainList(world, question, name);
          expect(await walk(search, question, name)).toEqual({ items: expected, totals: [expected.length] });
        }
      }),
      { numRuns: worlds },
    );
  });

  test("goes on where a page ended when its last item has gone since", async () => {
    for (const name of LISTS) {
      const before = await (await searchOf(fullWorld)).lists(EVERYTHING);
      const search = await searchOf(without(fullWorld, before[name].items.at(-1)));
      const { items } = await walk(search, { ...EVERYTHING, limit: 100 }, name);
      const next = (await search.lists({ ...EVERYTHING, cursor: before[name].next }))[name].items;
      // Companies of the same score may be read twice: the chance that orders them went with the one that has gone.
      if (name === "companies") expect(items).toEqual(expect.arrayContaining([...next]));
      else expect(next).toEqual(items.slice(2, 5));
    }
  });

  test("by distance, a disc that is full near its centre: each item once, exact ones first however far, page after page", async () => {
    const search = await searchOf(crowdedWorld);
    for (const occupations of CROWDED) {
      const question = { ...EVERYTHING, occupations, place: METZ, radiusKm: 60, sort: "distance" as const, limit: 5 };
      const expected = plainList(crowdedWorld, question, "trainings");
      expect(expected.length).toBeGreaterThan(60);
      expect((await search.lists(question)).trainings.items).toEqual(expected.slice(0, 5));
      expect(await walk(search, question, "trainings")).toEqual({ items: expected, totals: [expected.length] });
    }
  });

  test("by distance, offers that have ended are neither listed nor counted, whatever lies beside them", async () => {
    const search = await searchOf(endedWorld);
    const expected = plainList(endedWorld, AROUND_ENDED, "offers");
    expect(expected.length).toBe(endedWorld.offers.length - ENDED);
    const { items, total } = (await search.lists(AROUND_ENDED)).offers;
    expect({ items, total }).toEqual({ items: expected.slice(0, 5), total: expected.length });
  });

  test("a cursor moves one list on, and the others start from their beginning", async () => {
    const search = await searchOf(fullWorld);
    const first = await search.lists(EVERYTHING);
    const second = await search.lists({ ...EVERYTHING, cursor: first.offers.next });
    expect(second.offers.items).not.toEqual(first.offers.items);
    expect([second.trainings, second.companies]).toEqual([first.trainings, first.companies]);
  });

  test("gives ids as they were given, whatever they are made of", async () => {
    const ids = ["a\\b", "\\.", "\\N", "\\t", "é ’", "\u{1f600}", "\uffe6"];
    const trainings = ids.map((id): Training => ({ ...(fullWorld.trainings[0] as Training), id, published: true }));
    const search = await searchOf({ trainings, offers: [], companies: [] });
    const { items } = (await search.lists({ ...EVERYTHING, limit: 100 })).trainings;
    expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test("refuses what is no cursor of such a search", async () => {
    const search = await searchOf(fullWorld);
    const { next } = (await search.lists({ ...EVERYTHING, sort: "date" })).offers;
    for (const cursor of ["garbage", String(next)]) {
      const asking = async () => search.lists({ ...EVERYTHING, cursor });
      await expect(asking()).rejects.toThrowError(
        expect.objectContaining({ constructor: InvalidValue, field: "cursor" }),
      );
    }
  });
}

/** What became of former apprentices is known for two trainings in three. */
function withOutcomes(world: SmallWorld): SmallWorld {
  const rated = (training: Training, i: number) => (i % 3 === 0 ? training : { ...training, insertionRate: i * 5 });
  return { ...world, trainings: world.trainings.map(rated) };
}

/** A list page after page: every item, and the totals that the pages said. */
async function walk(search: ListSearch, question: ListQuestion, name: ListName) {
  const items = [];
  const totals = new Set<number>();
  let cursor: string | null = null;
  do {
    const list: ListKeys = (await search.lists({ ...question, cursor }))[name];
    items.push(...list.items);
    totals.add(list.total);
    cursor = list.next;
  } while (cursor !== null);
  return { items, totals: [...totals] };
}

/** The fullest of some small worlds: every list takes several pages of three. */
export const fullWorld: SmallWorld = fc
  .sample(smallWorlds, { numRuns: 60, seed: 7 })
  .reduce((best, one) => (fullness(one) > fullness(best) ? one : best));

const METZ = { lat: 49.12, lon: 6.18 };
const [CULTURE, , , BREEDING, FISHING] = CODES as [RomeCode, RomeCode, RomeCode, RomeCode, RomeCode];

/** One occupation, two of which many trainings have both, and one that is far while the others are near. */
const CROWDED = [
  { exact: [CULTURE], close: [] },
  { exact: [CULTURE, BREEDING], close: [] },
  { exact: [FISHING], close: [BREEDING, CULTURE] },
  { exact: [], close: [BREEDING, CULTURE] },
];

/** Trainings around Metz, crowded at its centre, in places that are never the same. */
const crowdedWorld: SmallWorld = {
  trainings: Array.from({ length: 120 }, (_, i): Training => {
    const place = { ...(fullWorld.trainings[0] as Training).place, lat: 49.12 + i ** 2 / 40_000, lon: 6.18 - i / 900 };
    const romes = i > 100 ? [FISHING] : i % 3 === 0 ? [CULTURE] : i % 3 === 1 ? [BREEDING, CULTURE] : [BREEDING];
    return { ...(fullWorld.trainings[0] as Training), id: `crowded ${i}`, published: true, place, romes };
  }),
  offers: [],
  companies: [],
};

export const ENDED = 9;

/** The nearest of `endedWorld`. */
export const AROUND_ENDED: ListQuestion = {
  ...EVERYTHING,
  occupations: { exact: [CULTURE], close: [] },
  place: METZ,
  radiusKm: 60,
  sort: "distance",
  limit: 5,
};

/** Offers around Metz, crowded at its centre; the feed of some of the nearest no longer shows them. */
export const endedWorld: SmallWorld = {
  trainings: [],
  offers: Array.from({ length: 80 }, (_, i): StoredOffer => {
    const { offer, seenOn } = fullWorld.offers[0] as StoredOffer;
    const place = { ...offer.place, lat: 49.12 + i ** 2 / 40_000, lon: 6.18 - i / 900 };
    const expiresAt = addDays(TODAY, i < ENDED ? -1 : 30);
    return { offer: { ...offer, id: `ended ${i}`, place, romes: [CULTURE], expiresAt }, seenOn };
  }),
  companies: [],
};

function fullness(world: SmallWorld): number {
  return Math.min(...LISTS.map((name) => plainList(world, EVERYTHING, name).length));
}

function without(world: SmallWorld, gone: { readonly id: string; readonly source: string } | undefined): SmallWorld {
  const stays = (id: string, source: string) => id !== gone?.id || source !== gone.source;
  return {
    trainings: world.trainings.filter(({ id, source }) => stays(id, source)),
    offers: world.offers.filter(({ offer }) => stays(offer.id, offer.source)),
    companies: world.companies.filter(({ siret, source }) => stays(siret, source)),
  };
}
