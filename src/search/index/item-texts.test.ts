import fc from "fast-check";
import { expect, test } from "vitest";
import { identity } from "./growing.ts";
import { GrowingItemTexts, type ItemTexts, itemTextAt, mostBytesOf, writeItemText } from "./item-texts.ts";
import { pickItemTexts, runsOf } from "./merge.ts";
import { lengthAt, sizeOf } from "./texts.ts";

const names = fc.constantFrom(
  "id",
  "siret",
  "source",
  "size",
  "name",
  "place",
  "label",
  "contact",
  "été",
  'a"b',
  "\u001f",
);
const text = fc.oneof(
  fc.constantFrom("", "a", "L’été", 'dit "le chef"', "\\", "\u001f", "\ud800", "🥐", "ligne\nligne", "44306184100047"),
  fc.constantFrom("a".repeat(126), "a".repeat(127), "é".repeat(63), "é".repeat(64), "L’été ".repeat(40_000)),
  fc.string({ unit: "binary" }),
);
const plain = fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const lists = fc.oneof(fc.constant([]), fc.array(plain), fc.array(fc.dictionary(names, plain)));
const objects = fc.letrec((tie) => ({
  item: fc.dictionary(names, fc.oneof({ weight: 4, arbitrary: plain }, lists, tie("item")), { maxKeys: 7 }),
}));

function textsOf(items: readonly object[]): ItemTexts {
  const growing = new GrowingItemTexts();
  for (const item of items) growing.push([{ kind: "offer" }, item]);
  return growing.inOrder(identity(items.length));
}

function jsonOf(item: object): string {
  return JSON.stringify({ kind: "offer", ...item }).slice(0, -1);
}

test("an item taken apart is written again as JSON writes it, to the byte", () => {
  fc.assert(
    fc.property(fc.array(objects.item as fc.Arbitrary<object>, { maxLength: 30 }), (items) => {
      const texts = textsOf(items);
      expect(items.map((_, i) => itemTextAt(texts, i))).toEqual(items.map(jsonOf));
    }),
    { numRuns: 300 },
  );
});

test("an item kept whole is beside those taken apart", () => {
  const growing = new GrowingItemTexts();
  growing.push([{ id: "a", openings: 1 }]);
  growing.pushWhole([{ kind: "training" }, { id: "é", sessions: [{ start: "2026-09-01" }] }]);
  const texts = growing.inOrder(identity(2));
  expect(itemTextAt(texts, 0)).toBe('{"id":"a","openings":1');
  expect(itemTextAt(texts, 1)).toBe('{"kind":"training","id":"é","sessions":[{"start":"2026-09-01"}]');
});

test("never takes more room than it said", () => {
  fc.assert(
    fc.property(objects.item as fc.Arbitrary<object>, (item) => {
      const texts = textsOf([item]);
      const room = Buffer.alloc(mostBytesOf(texts, 0) + 8, 0xff);
      const written = writeItemText(texts, 0, room, 3);
      expect(written).toBeLessThanOrEqual(mostBytesOf(texts, 0));
      expect(room.toString("utf8", 3, 3 + written)).toBe(jsonOf(item));
      expect(room.subarray(3 + written).every((byte) => byte === 0xff)).toBe(true);
    }),
  );
});

test("items alike share one frame, and a value said twice in a row is kept once", () => {
  const texts = textsOf([
    { id: "44306184100047", siret: "44306184100047", name: "Une entreprise", contact: null },
    { id: "44306184100054", siret: "44306184100054", name: "Une autre", contact: null },
  ]);
  expect([...texts.frameOf]).toEqual([1, 1]);
  expect([0, 1].map((i) => lengthAt(texts.values, i))).toEqual([15 + 1 + 15, 15 + 1 + 10]);
});

test("items of more sorts than there is room for are kept whole", () => {
  const items = Array.from({ length: 6000 }, (_, i) => ({ [`field ${i}`]: i, source: "one" }));
  const texts = textsOf(items);
  expect(sizeOf(texts.frames)).toBeLessThan(5000);
  for (const i of [0, 4094, 4095, 4096, 5999]) expect(itemTextAt(texts, i)).toBe(jsonOf(items[i] as object));
});

test("items of two lists are read where they are", () => {
  const first = [{ id: "a", openings: 1 }, { id: "b", openings: 2 }, { id: "c" }];
  const second = [
    { id: "é", contact: { email: null } },
    { id: "f", openings: 3 },
  ];
  const picked = pickItemTexts(runsOf(Int32Array.of(~1, 0, 2, ~0)), textsOf(first), textsOf(second));
  const expected = [second[1], first[0], first[2], second[0]].map((item) => jsonOf(item as object));
  expect(expected.map((_, i) => itemTextAt(picked, i))).toEqual(expected);
});
