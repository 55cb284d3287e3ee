import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openWeb } from "../../src/sources/index.ts";
import { answerWith, type FakeFile } from "./fake-file.ts";
import { cut, DOWN, type Reply, serve } from "./fake-server.ts";

const NEVER = new AbortController().signal;

/** A JSON array of so many bytes, different for each letter. */
function fileOf(letter: string, bytes = 200_000, marks: FakeFile["marks"] = { etag: `"${letter}"` }): FakeFile {
  return { body: Buffer.from(`["${letter.repeat(bytes - 4)}"]`), marks };
}

/** A source with one file, which may be changed; and its download into a folder of its own. */
async function holding(file: FakeFile) {
  const held = { file };
  const server = await serve((call) => answerWith(held.file, call));
  const path = join(mkdtempSync(join(tmpdir(), "binome-download-")), "file.json");
  const request = { url: `${server.url}/file`, maxBytes: 1_000_000, signal: NEVER };
  const download = (changes: object = {}) =>
    openWeb({ waits: 0.002 })
      .client({ feed: "exemple", callsPerSecond: 1000 })
      .download({ ...request, ...changes }, path, "json");
  const ranges = () => server.calls.map(({ headers }) => headers.range);
  return { ...server, held, path, folder: join(path, ".."), download, ranges, saved: () => readFileSync(path) };
}

const cutAt = (cutAfter: number) => (_: unknown, truth: Reply) => ({ ...truth, cutAfter, cutDelay: 200 });

test("a download that was cut goes on where it was, and is the file byte for byte", async () => {
  const source = await holding(fileOf("a"));
  source.spoil("/file", cutAt(70_000), DOWN, cutAt(50_000));
  expect((await source.download()).body).toBe(200_000);
  expect(source.saved().equals(source.held.file.body)).toBe(true);
  expect(source.ranges()).toEqual([undefined, "bytes=70000-", "bytes=70000-", "bytes=120000-"]);
  expect(readdirSync(source.folder)).toEqual(["file.json"]);
});

test("a file that changed after the cut is read again from its beginning", async () => {
  const source = await holding(fileOf("a"));
  source.spoil("/file", cutAt(70_000), (call) => {
    source.held.file = fileOf("b", 90_000);
    return answerWith(source.held.file, call);
  });
  expect((await source.download()).body).toBe(90_000);
  expect(source.saved().equals(fileOf("b", 90_000).body)).toBe(true);
  expect(source.calls[1]?.headers["if-range"]).toBe('"a"');
});

test("a date tells too that a file is the same, unless it was changed as it was sent", async () => {
  const old = { "last-modified": "Mon, 02 Mar 2026 06:00:00 GMT", date: "Mon, 02 Mar 2026 08:00:00 GMT" };
  const settled = await holding(fileOf("a", 200_000, old));
  settled.spoil("/file", cutAt(70_000));
  await settled.download();
  expect(settled.ranges()).toEqual([undefined, "bytes=70000-"]);
  const fresh = await holding(fileOf("a", 200_000, { ...old, "last-modified": "Mon, 02 Mar 2026 07:59:59 GMT" }));
  fresh.spoil("/file", cutAt(70_000));
  await fresh.download();
  expect(fresh.ranges()).toEqual([undefined, undefined]);
});

test.each([
  ["a tag", { etag: '"a"' }],
  ["a date", { "last-modified": "Mon, 02 Mar 2026 06:00:00 GMT", date: "Mon, 02 Mar 2026 08:00:00 GMT" }],
])("a download cut twice goes on twice, where the source does not repeat %s with the rest", async (_, marks) => {
  const source = await holding({ ...fileOf("a", 200_000, marks), isTerse: true });
  source.spoil("/file", cutAt(70_000), cutAt(50_000));
  await source.download();
  expect(source.ranges()).toEqual([undefined, "bytes=70000-", "bytes=120000-"]);
  expect(source.saved().equals(source.held.file.body)).toBe(true);
});

test.each([
  ["that says nothing to tell it by", {}],
  ["whose tag is weak", { etag: 'W/"a"' }],
  ["that was compressed on the way", { etag: '"a"', "content-encoding": "gzip" }],
])("a file %s is read again from its beginning", async (_, marks) => {
  const { body } = fileOf("a");
  const isPacked = "content-encoding" in marks;
  const noise = Buffer.from(JSON.stringify(Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 10_007)));
  const source = await holding({ body: isPacked ? gzipSync(noise) : body, marks });
  source.spoil("/file", (_call, truth) => ({ ...cut(truth), cutDelay: 200 }));
  await source.download();
  expect(source.ranges()).toEqual([undefined, undefined]);
  expect(source.saved().equals(isPacked ? noise : body)).toBe(true);
});

const part = (body: string, range: string, marks = { etag: '"a"' }): Reply => ({
  status: 206,
  headers: { ...marks, "content-range": range },
  body,
});

test.each([
  ["other bytes than those asked for", part("aaa", "bytes 3-5/200000")],
  ["bytes of another state of the file", part("b".repeat(130_000), "bytes 70000-199999/200000", { etag: '"b"' })],
  ["a range that it does not name", part("a".repeat(130_000), "")],
  ["that there are none", { status: 416, headers: { "content-range": "bytes */70000" } }],
])("a source that answers with %s is asked for the whole file", async (_, answer: Reply) => {
  const source = await holding(fileOf("a"));
  source.spoil("/file", cutAt(70_000), answer);
  await source.download();
  expect(source.saved().equals(source.held.file.body)).toBe(true);
  expect(source.ranges()).toEqual([undefined, "bytes=70000-", undefined]);
});

test("a part that ends before the file does is gone on with", async () => {
  const source = await holding(fileOf("a"));
  source.spoil("/file", cutAt(70_000), part("a".repeat(30_000), "bytes 70000-99999/200000"));
  await source.download();
  expect(source.saved().equals(source.held.file.body)).toBe(true);
  expect(source.ranges()).toEqual([undefined, "bytes=70000-", "bytes=100000-"]);
});

test("a run that is stopped leaves its part to the next one, which another address must not use", async () => {
  const source = await holding(fileOf("a"));
  const run = new AbortController();
  source.spoil("/file", (_call, truth) => ({ ...truth, cutAfter: 70_000, hangs: true }));
  const stopped = source.download({ signal: run.signal });
  while (!existsSync(`${source.path}.part`) || readFileSync(`${source.path}.part`).length < 70_000)
    await new Promise((resolve) => setTimeout(resolve, 5));
  run.abort(new Error("the service stops"));
  await expect(stopped).rejects.toThrow("the service stops");
  await expect.poll(() => readdirSync(source.folder).toSorted()).toEqual(["file.json.part", "file.json.part.json"]);
  expect(readFileSync(`${source.path}.part.json`, "utf8")).not.toContain(source.url);
  await source.download({ resource: "another" });
  expect(source.ranges()).toEqual([undefined, undefined]);
});

test("what was received before the process was stopped counts towards the bound of the size", async () => {
  const source = await holding(fileOf("a"));
  source.spoil("/file", cutAt(70_000));
  await expect(source.download({ maxBytes: 150_000 })).rejects.toMatchObject({ fault: "size" });
  expect(readdirSync(source.folder)).toEqual([]);
});

test("wherever it is cut and whenever it changes, what is saved is one state of the file", async () => {
  const fault = fc.record({ cutAfter: fc.integer({ min: 0, max: 9_000 }), changes: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 4 }), async (faults) => {
      const source = await holding(fileOf("a", 8_000));
      let state = 0;
      const replies = faults.map(({ cutAfter, changes }) => (call: Parameters<typeof answerWith>[1]) => {
        if (changes) source.held.file = fileOf("abcdef"[++state] ?? "z", 8_000 - 100 * state);
        const truth = answerWith(source.held.file, call);
        return { ...truth, cutAfter: Math.min(cutAfter, Math.max(0, Buffer.byteLength(truth.body ?? "") - 1)) };
      });
      source.spoil("/file", ...replies);
      await source.download();
      expect(source.saved().equals(source.held.file.body)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
