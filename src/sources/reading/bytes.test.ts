import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { collect, temporaryFile } from "../testing.ts";
import { openBytes } from "./bytes.ts";

async function contentOf(path: string): Promise<string> {
  return Buffer.concat(await collect((await openBytes(path)).read())).toString();
}

test("reads a gzip as what it holds", async () => {
  expect(await contentOf(temporaryFile("a.txt.gz", gzipSync("bonjour")))).toBe("bonjour");
});

test("a file may be read more than once", async () => {
  const bytes = await openBytes(temporaryFile("a.txt", "bonjour"));
  await collect(bytes.read());
  expect(Buffer.concat(await collect(bytes.read())).toString()).toBe("bonjour");
});

test.each([
  ["a missing file", () => "/nowhere/a.csv", "/nowhere/a.csv: there is no such file."],
  ["a directory", () => tmpdir(), "got a directory, expected a file"],
  ["an empty file", () => temporaryFile("a.csv", ""), "the file is empty"],
  ["a zip", () => temporaryFile("a.zip", new Uint8Array([0x50, 0x4b, 3, 4, 20])), "got a zip archive; unzip it"],
])("refuses %s", async (_, path, message) => {
  await expect(openBytes(path())).rejects.toThrow(message);
});

test("refuses a gzip that is cut", async () => {
  const path = temporaryFile("a.gz", gzipSync("bonjour".repeat(100)).subarray(0, 20));
  await expect(contentOf(path)).rejects.toThrow("cannot be read: unexpected end of file");
});
