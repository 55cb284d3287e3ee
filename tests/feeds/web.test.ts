import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openWeb } from "../../src/sources/index.ts";
import { cut, DOWN, gzipBomb, HTML, json, type Reply, serve } from "./fake-server.ts";

const NEVER = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), "binome-web-"));

async function asking(...replies: readonly Reply[]) {
  const server = await serve(() => json({ whole: true }));
  server.spoil("/", ...replies);
  const client = openWeb({ waits: 0.002 }).client({ feed: "exemple", callsPerSecond: 1000 });
  const request = { url: `${server.url}/a?signature=secret`, maxBytes: 1_000_000, signal: NEVER };
  return { server, client, request, ask: () => client.json(request) };
}

const whole = { status: 200, body: { whole: true } };

test.each([
  ["errors of the server", [DOWN, { status: 500, body: "" }]],
  ["an answer hung up in its middle", [cut(json({ whole: true }))]],
  ["an answer cut, and yet said to be whole", [{ body: '{"whole":tr' }]],
  ["a page of the web in place of JSON", [HTML]],
  [
    "a quota, with and without the time to wait",
    [{ status: 429, headers: { "retry-after": "3" } }, { status: 429 }, { status: 419 }],
  ],
])("goes on after %s", async (_, replies: Reply[]) => {
  const { ask, server } = await asking(...replies);
  expect(await ask()).toMatchObject(whole);
  expect(server.calls).toHaveLength(replies.length + 1);
});

test.each([
  ["a server that stays down", DOWN, 5, "unavailable", /answered 503: Service Unavailable/],
  ["pages of the web only", HTML, 5, "unavailable", /gave a page of the web \(HTML\), expected data/],
  ["a question that is refused", json({ message: "Paramètre inconnu" }, 400), 1, "shape", /answered 400.*inconnu/],
  ["credentials that are refused", { status: 401 }, 1, "credentials", /answered 401/],
  ["a wait longer than two minutes", { status: 429, headers: { "retry-after": "3600" } }, 1, "quota", /answered 429/],
  ["a gzip of a hundred megabytes", gzipBomb(), 1, "size", /more than 1000000 bytes/],
])("gives up on %s, and says why", async (_, reply: Reply, calls, fault, message) => {
  const { ask, server } = await asking(...Array.from({ length: 9 }, () => reply));
  const failure = await ask().catch((error: unknown) => error);
  expect(failure).toMatchObject({
    name: "FeedFailed",
    feed: "exemple",
    fault,
    message: expect.stringMatching(message),
  });
  expect(String(failure)).not.toContain("secret");
  expect(server.calls).toHaveLength(calls);
});

test("waits as long as it is asked to", async () => {
  const { request, server } = await asking({ status: 429, headers: { "retry-after": "2" } });
  const started = performance.now();
  await openWeb({ waits: 0.1 }).client({ feed: "exemple", callsPerSecond: 1000 }).json(request);
  expect(performance.now() - started).toBeGreaterThanOrEqual(195);
  expect(server.calls).toHaveLength(2);
});

test("counts a wait until a date from the source's own clock, which may be wrong", async () => {
  const { ask } = await asking({
    status: 503,
    headers: { date: "Thu, 01 Jan 1970 00:00:00 GMT", "retry-after": "Thu, 01 Jan 1970 00:00:30 GMT" },
  });
  expect(await ask()).toMatchObject(whole);
});

test("leaves alone for a while a source that fails again and again", async () => {
  const server = await serve(() => DOWN);
  const web = openWeb({ waits: 0.001 });
  const request = { url: server.url, maxBytes: 100, signal: NEVER };
  const ask = () =>
    web
      .client({ feed: "exemple", callsPerSecond: 1000 })
      .json(request)
      .catch((error: Error) => error.message);
  expect(web.circuit("exemple")).toBe("closed");
  await ask();
  await ask();
  expect(web.circuit("exemple")).toBe("open");
  expect(web.circuit("another")).toBe("closed");
  expect(server.calls).toHaveLength(10);
});

test("asks no more often than the source allows", async () => {
  const { request } = await asking();
  const client = openWeb().client({ feed: "exemple", callsPerSecond: 20 });
  const started = performance.now();
  for (let call = 0; call < 5; call++) await client.json(request);
  expect(performance.now() - started).toBeGreaterThanOrEqual(195);
});

test("stops at once when the run is stopped, with its reason", async () => {
  const server = await serve(() => ({ status: 503, headers: { "retry-after": "100" } }));
  const run = new AbortController();
  const client = openWeb().client({ feed: "exemple", callsPerSecond: 1000 });
  const asked = client.json({ url: server.url, maxBytes: 100, signal: run.signal });
  setTimeout(() => run.abort(new Error("the service stops")), 50);
  await expect(asked).rejects.toThrow("the service stops");
});

test("gives up on an answer that does not come in time", async () => {
  const server = await serve(() => ({ ...json({ whole: true }), cutAfter: 3, hangs: true }));
  const client = openWeb({ waits: 0.002 }).client({ feed: "exemple", callsPerSecond: 1000 });
  const late = client.json({ url: server.url, maxBytes: 100, signal: NEVER, timeoutSeconds: 0.05 });
  await expect(late).rejects.toMatchObject({ fault: "unavailable", message: expect.stringContaining("within 0.05 s") });
});

test("takes a long silence in the midst of an answer for a source that hung up, and asks again", async () => {
  const { server, request } = await asking({ ...json({ whole: true }), cutAfter: 3, hangs: true });
  const web = openWeb({ waits: 0.002, silenceSeconds: 0.05 });
  expect(await web.client({ feed: "exemple", callsPerSecond: 1000 }).json(request)).toMatchObject(whole);
  expect(server.calls).toHaveLength(2);
});

test("downloads a file whole, decompressed, after one that was cut", async () => {
  const array = `[${'{"a":1},'.repeat(999)}{"a":1}]`;
  const server = await serve(() => ({ headers: { "content-encoding": "gzip" }, body: gzipSync(array) }));
  server.spoil("/", cut({ body: array }), { body: array.slice(0, 100) }, HTML);
  const client = openWeb({ waits: 0.002 }).client({ feed: "exemple", callsPerSecond: 1000 });
  const path = join(folder, "whole.json");
  const { body } = await client.download({ url: server.url, maxBytes: 1_000_000, signal: NEVER }, path, "json");
  expect(body).toBe(array.length);
  expect(readFileSync(path, "utf8")).toBe(array);
});
