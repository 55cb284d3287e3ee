import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { collect } from "../testing.ts";
import { decode, detectEncoding } from "./encoding.ts";

async function* inChunks(bytes: Uint8Array, size = 3) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Uint8Array): Promise<string> {
  const encoding = await detectEncoding(inChunks(bytes), "f.csv");
  return (await collect(decode(inChunks(bytes), encoding))).join("");
}

test("reads UTF-8 with or without a byte order mark", async () => {
  expect(await read(Buffer.from("pâtissière à Évry, 12 €"))).toBe("pâtissière à Évry, 12 €");
  expect(await read(Buffer.from("\ufeffmétier"))).toBe("métier");
});

test("reads Latin-1 and what Windows adds to it", async () => {
  expect(await read(iconv.encode("pâtissière, 12 €, cœur", "win1252"))).toBe("pâtissière, 12 €, cœur");
});

test("any text comes back whole from UTF-8, wherever the chunks cut it", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 }).filter((it) => !/[\0\ufeff]/.test(it));
  await fc.assert(
    fc.asyncProperty(text, async (it) => {
      expect(await read(Buffer.from(it))).toBe(it);
    }),
  );
});

test.each([
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0]), "got UTF-16 text"],
  ["binary data", new Uint8Array([0x61, 0, 0x62]), "got binary data (byte 1 is 0)"],
  [
    "a UTF-8 file with a broken character",
    Buffer.from([...Buffer.from("éàè"), 0xe9, 0x20]),
    "got a broken character at byte 7",
  ],
  ["a UTF-8 file cut within a character", Buffer.from("déjà vu ç").subarray(0, -1), "got a broken character at byte"],
])("refuses %s rather than storing it wrong", async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message);
});
