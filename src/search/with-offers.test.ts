import fc from "fast-check";
import { expect, test } from "vitest";
import type { OfferChange, StoredOffer } from "../domain/index.ts";
import { buildSearch } from "./index.ts";
import { smallQuestions } from "./oracle/small-questions.ts";
import { clock, model, reference, type SmallWorld, smallWorlds, snapshotOf, text } from "./oracle/small-world.ts";

const searchOf = (world: SmallWorld) => buildSearch(snapshotOf(world), { reference, model, clock, text });
const keyOf = ({ source, id }: { readonly source: string; readonly id: string }) => `${source} ${id}`;

/** What leads from the offers of a world to those of another: some new, some changed, some taken down. */
function changesBetween(before: readonly StoredOffer[], after: readonly StoredOffer[]): OfferChange[] {
  const state = new Map<string, OfferChange>();
  for (const { offer } of before) state.set(keyOf(offer), { source: offer.source, id: offer.id, offer: null });
  for (const stored of after) {
    const { source, id } = stored.offer;
    state.set(keyOf(stored.offer), { source, id, offer: stored });
  }
  return [...state.values()];
}

/** Facets name sources in the order in which they were met, which differs and says nothing. */
function withoutOrder(json: Buffer) {
  const answer = JSON.parse(json.toString());
  answer.facets.source.sort((a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1));
  return answer;
}

test("a search whose offers were changed answers as one built from the changed records", async () => {
  await fc.assert(
    fc.asyncProperty(
      smallWorlds,
      smallWorlds,
      fc.array(smallQuestions, { minLength: 4, maxLength: 8 }),
      async (world, other, questions) => {
        const after = { ...world, offers: other.offers };
        const grown = (await searchOf(world)).withOffers(changesBetween(world.offers, other.offers), 3);
        const built = await searchOf(after);
        expect(grown.counts()).toEqual(built.counts());
        expect([...grown.items("offers")]).toEqual([...built.items("offers")]);
        for (const question of questions) {
          expect(withoutOrder(grown.searchBytes(question))).toEqual(withoutOrder(built.searchBytes(question)));
        }
      },
    ),
    { numRuns: 60, seed: 8 },
  );
});

test("says which change it shows, and leaves the search it was made from as it was", async () => {
  const [world] = fc.sample(smallWorlds, { numRuns: 1, seed: 5 }) as [SmallWorld];
  const search = await searchOf(world);
  const before = [...search.items("offers")];
  const removed = world.offers.map(({ offer }) => ({ source: offer.source, id: offer.id, offer: null }));
  const grown = search.withOffers(removed, 12);
  expect(grown.offerChange).toBe(12);
  expect(grown.generation).toEqual(search.generation);
  expect([...grown.items("offers")]).toEqual([]);
  expect([...search.items("offers")]).toEqual(before);
  expect([...grown.withOffers([], 13).items("offers")]).toEqual(before);
});
