import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fakeSearch } from "../fake-search.ts";
import { fakeServer } from "../fake-server.ts";
import { rangeOf } from "./range.ts";

const ITEMS = Array.from({ length: 1_203 }, (_, i) => JSON.stringify({ id: `é${i}`, title: "Boulanger" }));
const search = fakeSearch({ items: (list) => (list === "offers" ? ITEMS : []) });
const headers = { authorization: "Bearer alone-export" };
const app = await fakeServer({ search: () => search });
const ask = (own: Record<string, string> = {}, list = "offers") =>
  app.inject({ url: `/api/v1/export/${list}`, headers: { ...headers, ...own } });

test("every item of the list, one a line", async () => {
  const response = await ask();
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe("application/x-ndjson");
  expect(response.body).toBe(`${ITEMS.join("\n")}\n`);
  expect(response.headers["content-length"]).toBe(String(Buffer.byteLength(response.body)));
  expect((await ask({}, "companies")).body).toBe("");
});

test("compressed for those who take it, the same text", async () => {
  const response = await ask({ "accept-encoding": "br, gzip" });
  expect(response.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(response.rawPayload).toString()).toBe(`${ITEMS.join("\n")}\n`);
  expect((await ask({ "accept-encoding": "gzip;q=0" })).headers["content-encoding"]).toBeUndefined();
});

test.each([{}, { "accept-encoding": "gzip" }])(
  "a download that broke goes on where it stopped (%j)",
  async (encoding) => {
    const whole = await ask(encoding);
    const cut = 1_000;
    const rest = await ask({ ...encoding, range: `bytes=${cut}-`, "if-range": String(whole.headers.etag) });
    expect(rest.statusCode).toBe(206);
    const size = whole.rawPayload.length;
    expect(rest.headers["content-range"]).toBe(`bytes ${cut}-${size - 1}/${size}`);
    expect(Buffer.concat([whole.rawPayload.subarray(0, cut), rest.rawPayload])).toEqual(whole.rawPayload);
  },
);

test("of another generation the whole file is sent, under another tag", async () => {
  let current = search;
  const moving = await fakeServer({ search: () => current });
  const first = await moving.inject({ url: "/api/v1/export/offers", headers });
  current = fakeSearch({ offerChange: 1, items: () => ITEMS.slice(1) });
  const etag = String(first.headers.etag);
  const next = await moving.inject({
    url: "/api/v1/export/offers",
    headers: { ...headers, range: "bytes=5-", "if-range": etag },
  });
  expect(next.statusCode).toBe(200);
  expect(next.headers.etag).not.toBe(etag);
  expect(next.body).toBe(`${ITEMS.slice(1).join("\n")}\n`);
  await moving.close();
});

test("a file that has not changed is a 304; a range outside of it a 416 that tells its size", async () => {
  const { headers: told, rawPayload } = await ask();
  expect((await ask({ "if-none-match": String(told.etag) })).statusCode).toBe(304);
  const outside = await ask({ range: `bytes=${rawPayload.length}-` });
  expect(outside.json()).toMatchObject({ status: 416, type: "urn:binome:problem:range-not-satisfiable" });
  expect(outside.headers["content-range"]).toBe(`bytes */${rawPayload.length}`);
});

test("a key with the right to export is needed", async () => {
  expect((await app.inject("/api/v1/export/offers")).statusCode).toBe(401);
  expect((await ask({ authorization: "Bearer alone-search" })).statusCode).toBe(403);
  expect((await ask({}, "wishes")).json()).toMatchObject({ status: 400, parameter: "list" });
});

test.each([
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=2-", { start: 2, end: 9 }],
  ["bytes=2-99", { start: 2, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=-99", { start: 0, end: 9 }],
  ["bytes=-0", "none"],
  ["bytes=10-", "none"],
  ["bytes=5-2", "all"],
  ["bytes=-", "all"],
  ["bytes=0-1,3-4", "all"],
  ["lines=1-2", "all"],
  [undefined, "all"],
])("of ten bytes, %s asks %j", (header, expected) => {
  expect(rangeOf(header, undefined, '"t"', 10)).toEqual(expected);
});
