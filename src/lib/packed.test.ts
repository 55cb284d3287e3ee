import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { pack, unpack } from "./packed.ts";
import { PackedFileRefused, readPacked, writePacked } from "./packed-file.ts";

const folder = mkdtempSync(join(tmpdir(), "binome packed "));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "one.bin");

const columns = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array(),
  fc.float64Array(),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);
const leaves = fc.oneof(columns, fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const trees = fc.dictionary(
  fc.constantFrom("a", "b", "c", "é"),
  fc.oneof(leaves, fc.array(leaves), fc.dictionary(fc.constantFrom("x", "y"), leaves)),
);

test("what is written is read back: values, types and lengths of columns", async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (tree) => {
      await writePacked(path, "key", pack(tree));
      expect(unpack(await readPacked(path, "key"))).toEqual(tree);
    }),
    { numRuns: 100 },
  );
});

test("columns go to shared memory, once even where they are named twice", () => {
  const column = new Uint32Array([1, 2, 3]);
  const { columns: packed } = pack({ one: column, two: [column] });
  expect(packed.length).toBe(1);
  expect(packed[0]?.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  const again = pack({ shared: new Uint8Array(packed[0]?.bytes.buffer ?? new ArrayBuffer(0)) });
  expect(again.columns[0]?.bytes.buffer).toBe(packed[0]?.bytes.buffer);
});

test("a tree that holds a function is refused by its name", () => {
  expect(() => pack({ open: function looksUp() {} })).toThrow("got the function looksUp");
});

test("a file cut anywhere, or with any byte changed, is refused with a reason", async () => {
  await writePacked(path, "key", pack({ a: new Uint16Array([1, 2, 3]), b: Buffer.from("quelques mots"), c: 4 }));
  const whole = readFileSync(path);
  const padding = new Set<number>();
  for (let at = 0; at < whole.length; at++) {
    const cut = join(folder, "cut.bin");
    writeFileSync(cut, whole.subarray(0, at));
    await expect(readPacked(cut, "key")).rejects.toThrow(PackedFileRefused);
    const spoilt = Buffer.from(whole);
    spoilt[at] = (spoilt[at] as number) ^ 0x10;
    writeFileSync(cut, spoilt);
    const read = await readPacked(cut, "key").catch((error: unknown) => error);
    if (!(read instanceof Error)) padding.add(at);
    else expect(read).toBeInstanceOf(PackedFileRefused);
  }
  // Only the bytes between two columns may change: nobody reads them.
  expect([...padding].every((at) => whole[at] === 0)).toBe(true);
  expect(padding.size).toBeLessThan(24);
});

test("a file made from something else is refused, and says from what", async () => {
  await writePacked(path, "generation 1", pack({ a: 1 }));
  await expect(readPacked(path, "generation 2")).rejects.toThrow("made from generation 1, expected generation 2");
});

test("a file that cannot be written leaves the one before and nothing beside", async () => {
  await writePacked(path, "key", pack({ a: 1 }));
  await expect(writePacked(join(folder, "missing", "two.bin"), "key", pack({ a: 2 }))).rejects.toThrow("ENOENT");
  expect(unpack(await readPacked(path, "key"))).toEqual({ a: 1 });
  expect(readdirSync(folder).filter((name) => name.includes(".bin.") || name === "missing")).toEqual([]);
});
