import fc from "fast-check";
import { expect, test } from "vitest";
import { sortIds } from "./ids.ts";
import { GrowingTexts } from "./texts.ts";

const id = fc.oneof(
  fc.constantFrom("", "1", "10", "2", "44306184100047", "offre-é", "offre-e", "\uffff", "🥐"),
  fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 30 }),
);
const source = fc.constantFrom("one", "two", "Two", "été");

test("items are in the order of their ids, then of their sources, code unit by code unit", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, source), { maxLength: 200, size: "max" }), (items) => {
      const texts = new GrowingTexts();
      for (const [own] of items) texts.push(own);
      const { ids, byRank } = sortIds(texts, (position) => items[position]?.[1] ?? "");
      const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
      const expected = items
        .map((_, position) => position)
        .sort((a, b) => {
          const [idOfA = "", sourceOfA = ""] = items[a] ?? [];
          const [idOfB = "", sourceOfB = ""] = items[b] ?? [];
          return before(idOfA, idOfB) || before(sourceOfA, sourceOfB) || a - b;
        });
      expect([...byRank]).toEqual(expected);
      for (const [own, from] of items) {
        const rank = ids.rankFrom(own, from);
        expect([ids.idAt(rank), ids.sourceAt(rank)]).toEqual([own, from]);
      }
    }),
    { numRuns: 200 },
  );
});
