import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidValue, type ListSearch, parseSearchParams } from "../../src/domain/index.ts";
import { smallQuestions } from "../../src/search/oracle/small-questions.ts";
import { type SmallWorld, smallWorlds } from "../../src/search/oracle/small-world.ts";
import { expected, LISTS, resolved, walk, fullWorld as world } from "./small-lists.ts";

/** What every `ListSearch` does. `searchOf` makes one over a world, in place of the one before. */
export function searchesContract(searchOf: (world: SmallWorld) => Promise<ListSearch>, worlds: number): void {
  test("lists what a search that reads everything lists: filters, sorts, ties, totals, page after page", async () => {
    const questions = fc.array(smallQuestions, { minLength: 4, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(smallWorlds, questions, async (world, asked) => {
        const search = await searchOf(world);
        for (const params of asked) {
          const { radiusKm, lists } = expected(world, params);
          const question = resolved(params, radiusKm);
          const answer = await search.lists(question);
          for (const name of LISTS) {
            expect(answer[name].total).toBe(lists[name].length);
            expect(answer[name].items).toEqual(lists[name].slice(0, params.limit));
          }
          const name = LISTS[asked.indexOf(params) % LISTS.length] ?? "offers";
          expect(await walk(search, question, name)).toEqual({ items: lists[name], totals: [lists[name].length] });
        }
      }),
      { numRuns: worlds },
    );
  });

  const anywhere = resolved(parseSearchParams({ limit: "3" }), 30);

  test("goes on where a page ended when its last item has gone since", async () => {
    for (const name of LISTS) {
      const before = await (await searchOf(world)).lists(anywhere);
      const last = before[name].items.at(-1);
      const stays = (one: { id: string; source: string }) => one.id !== last?.id || one.source !== last.source;
      const search = await searchOf({
        trainings: world.trainings.filter(stays),
        offers: world.offers.filter(({ offer }) => stays(offer)),
        companies: world.companies.filter((one) => stays({ id: one.siret, source: one.source })),
      });
      const { items } = await walk(search, { ...anywhere, limit: 100 }, name);
      const next = (await search.lists({ ...anywhere, cursor: before[name].next }))[name].items;
      // Companies of the same score may be read twice: the chance that orders them went with the one that has gone.
      if (name === "companies") expect(items).toEqual(expect.arrayContaining([...next]));
      else expect(next).toEqual(items.slice(2, 5));
    }
  });

  test("a cursor moves one list on, and the others start from their beginning", async () => {
    const search = await searchOf(world);
    const first = await search.lists(anywhere);
    const second = await search.lists({ ...anywhere, cursor: first.offers.next });
    expect(second.offers.items).not.toEqual(first.offers.items);
    expect([second.trainings, second.companies]).toEqual([first.trainings, first.companies]);
  });

  test("refuses what is no cursor of such a search", async () => {
    const search = await searchOf(world);
    const { next } = (await search.lists({ ...anywhere, sort: "date" })).offers;
    for (const cursor of ["garbage", next ?? ""]) {
      const asking = async () => search.lists({ ...anywhere, cursor });
      await expect(asking()).rejects.toThrowError(
        expect.objectContaining({ constructor: InvalidValue, field: "cursor" }),
      );
    }
  });
}
