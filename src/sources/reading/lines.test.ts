import fc from "fast-check";
import { expect, test } from "vitest";
import { collect } from "../testing.ts";
import { type Line, linesOf } from "./lines.ts";

async function* chunks(...parts: string[]) {
  yield* parts;
}

async function read(maxLine: number, ...parts: string[]): Promise<Line[]> {
  return collect(linesOf(chunks(...parts), maxLine));
}

test("numbers lines from 1, leaves blank ones out, accepts both ends of line", async () => {
  const lines = await read(100, "a\r\n\nb\n", "c");
  expect(lines.map(({ number, text }) => [number, text])).toEqual([
    [1, "a"],
    [3, "b"],
    [4, "c"],
  ]);
});

test("skips a line that is too long and reads the next ones", async () => {
  const lines = await read(5, "abc\n0123", "4567", "89\ndef\n");
  expect(lines).toEqual([
    { number: 1, text: "abc", length: 3 },
    { number: 2, text: null, length: 10 },
    { number: 3, text: "def", length: 3 },
  ]);
});

test("gives the same lines however the text is cut into chunks", async () => {
  const cut = fc.tuple(fc.array(fc.constantFrom("a", "bc", "\n", " ", "\r\n"), { maxLength: 30 }), fc.nat(5));
  await fc.assert(
    fc.asyncProperty(cut, async ([parts, size]) => {
      const text = parts.join("");
      const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, "g")) ?? [];
      expect(await read(4, ...pieces)).toEqual(await read(4, text));
    }),
  );
});
