import fc from "fast-check";
import { expect, test } from "vitest";
import { top } from "./top.ts";

test("gives what a full sort would have put first, ties in the order they came", () => {
  const item = fc.record({ rank: fc.nat(5), id: fc.nat() });
  fc.assert(
    fc.property(fc.array(item), fc.nat(6), (items, limit) => {
      const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
      expect(top(items, limit, compare)).toEqual(items.toSorted(compare).slice(0, limit));
    }),
  );
});
