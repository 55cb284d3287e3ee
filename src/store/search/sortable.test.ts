import fc from "fast-check";
import { expect, test } from "vitest";
import { fromSortable, toSortable } from "./sortable.ts";

/** Ids with every kind of character but those for private use. */
const id = fc.string({
  unit: fc.oneof(
    fc.constantFrom("a", "B", "é", "\uD7FF", "\uE000", "\uF8FF", "\uFB01", "\uFFFD", "🥖", "𐀀", "\u{2FA1D}"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
});

test("ids sorted by bytes come in the order of their code units", () => {
  fc.assert(
    fc.property(id, id, (a, b) => {
      const byBytes = Buffer.compare(Buffer.from(toSortable(a)), Buffer.from(toSortable(b)));
      expect(byBytes).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test("an id is read back as it was", () => {
  fc.assert(
    fc.property(id, (a) => {
      expect(fromSortable(toSortable(a))).toBe(a);
    }),
  );
  expect(toSortable("demonstration-offre-12")).toBe("demonstration-offre-12");
});
