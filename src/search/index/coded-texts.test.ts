import fc from "fast-check";
import { expect, test } from "vitest";
import { type CodedTexts, codedText, codedTexts, firstCodedFrom } from "./coded-texts.ts";
import { inTextOrder } from "./text-order.ts";
import { GrowingTexts } from "./texts.ts";

const text = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "ab",
    "été",
    "étés",
    "\ud7ff",
    "\ue000",
    "\uffff",
    "🥐",
    "🥐🥐",
    "a".repeat(126),
    "é".repeat(64),
  ),
  fc.constantFrom("b".repeat(255), `${"b".repeat(255)}a`, "b".repeat(256), `${"b".repeat(300)}c`, "c".repeat(3_000)),
  fc.string({ unit: fc.constantFrom("a", "b", "é", "🥐"), maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 3 }).filter((some) => some.isWellFormed()),
);
const texts = fc.array(text, { maxLength: 200, size: "max" });

function coded(all: readonly string[]): CodedTexts {
  const growing = new GrowingTexts();
  for (const each of all) growing.push(each);
  const arrived = growing.arrived();
  return codedTexts(arrived, inTextOrder(arrived));
}

test("each text of a table is read as it was, in the order of code units", () => {
  fc.assert(
    fc.property(texts, (all) => {
      const table = coded(all);
      expect(Array.from({ length: table.size }, (_, row) => codedText(table, row))).toEqual(all.toSorted(byCodeUnit));
    }),
    { numRuns: 300 },
  );
});

test("the place of a text is after all those that come before it, whether it is there or not", () => {
  fc.assert(
    fc.property(texts, fc.array(text), (all, others) => {
      const table = coded(all);
      for (const sought of [...all, ...others]) {
        expect(firstCodedFrom(table, sought)).toBe(all.filter((each) => each < sought).length);
      }
    }),
    { numRuns: 300 },
  );
});

test("texts that begin alike take less room than one after the other", () => {
  const names = Array.from({ length: 1_000 }, (_, i) => `entreprise fictive ${10_000 + i}`);
  const { bytes, blocks } = coded(names);
  expect(bytes.length + blocks.byteLength).toBeLessThan(names.join("").length / 3);
});

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
