import { expect, test } from "vitest";
import { fakeSearch } from "../fake-search.ts";
import { fakeServer } from "../fake-server.ts";
import { REQUESTS_PER_MINUTE } from "./rate-limit.ts";

const SEARCH = "/api/v1/search?q=boulanger";

test("an answer that has not changed is a 304", async () => {
  const app = await fakeServer();
  const first = await app.inject(SEARCH);
  const etag = String(first.headers.etag);
  expect(etag).toMatch(/^W\/"/);
  expect(first.headers["cache-control"]).toBe("public, max-age=5");
  for (const header of [etag, etag.slice(2), `"other", ${etag}`]) {
    const again = await app.inject({ url: SEARCH, headers: { "if-none-match": header } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, "", etag]);
  }
});

test("the ETag changes with the generation, the day and the question", async () => {
  const tagOf = async (url: string, deps = {}) => (await (await fakeServer(deps)).inject(url)).headers.etag;
  const next = fakeSearch({ generation: { id: 2, asOf: "2026-05-05T06:00:00.000Z", demonstration: true } });
  const tags = [
    await tagOf(SEARCH),
    await tagOf("/api/v1/search?q=boucher"),
    await tagOf(SEARCH, { search: () => next }),
    await tagOf(SEARCH, { clock: { now: () => new Date("2026-05-05T10:00:00Z") } }),
  ];
  expect(new Set(tags).size).toBe(4);
  expect(await tagOf(SEARCH)).toBe(tags[0]);
});

test("an error is never kept nor confirmed", async () => {
  const response = await (await fakeServer()).inject("/api/v1/offers/inconnue");
  expect(response.headers["cache-control"]).toBe("no-store");
  expect(response.headers.etag).toBeUndefined();
});

test("one request is answered from one generation", async () => {
  let asked = 0;
  const app = await fakeServer({
    search: () => {
      asked++;
      return fakeSearch();
    },
  });
  await app.inject(SEARCH);
  expect(asked).toBe(1);
});

test("before the first generation every route that needs one is a 503 that says when to come back", async () => {
  const app = await fakeServer({ search: () => null });
  for (const url of [SEARCH, "/api/v1/places?q=Metz", "/api/v1/offers/1", "/readyz"]) {
    const response = await app.inject(url);
    expect(response.json()).toMatchObject({ status: 503, type: "urn:binome:problem:not-ready" });
    expect(response.headers["retry-after"]).toBe("5");
  }
  expect((await app.inject("/healthz")).statusCode).toBe(200);
  expect((await app.inject("/api/openapi.json")).statusCode).toBe(200);
});

test("any page of the web may read the answers, errors included; none may frame them", async () => {
  const app = await fakeServer();
  for (const url of [SEARCH, "/api/v1/search?radius=-1", "/api/nulle-part", "/readyz"]) {
    const { headers } = await app.inject(url);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

test("a browser's preflight is told the methods", async () => {
  const response = await (await fakeServer()).inject({ method: "OPTIONS", url: SEARCH });
  expect(response.statusCode).toBe(204);
  expect(response.headers["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
  expect(response.headers["access-control-allow-headers"]).toContain("If-None-Match");
});

test("another method is a 405 that says which there are, whatever the body", async () => {
  const app = await fakeServer();
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    const headers = { "content-type": "text/weird" };
    const response = await app.inject({ method, url: "/api/v1/search", headers, payload: "x" });
    expect(response.json()).toMatchObject({ status: 405, type: "urn:binome:problem:method-not-allowed" });
    expect(response.headers.allow).toBe("GET, HEAD, OPTIONS");
  }
  expect((await app.inject({ method: "POST", url: "/readyz" })).statusCode).toBe(405);
});

test("an unknown address under /api is a 404 problem; elsewhere it is not the API's", async () => {
  const app = await fakeServer();
  for (const url of ["/api", "/api/", "/api/v1", "/api/v2/search", "/api/v1/offre"]) {
    const response = await app.inject(url);
    expect(response.json()).toMatchObject({ status: 404, type: "urn:binome:problem:no-such-route", instance: url });
  }
  expect((await app.inject({ method: "POST", url: "/api/x", payload: "x" })).json()).toMatchObject({ status: 404 });
  expect((await app.inject("/nulle-part")).headers["content-type"]).not.toContain("problem");
  expect((await app.inject("/")).headers["content-security-policy"]).toBeUndefined();
});

test("a URL of 9,000 characters is a 414", async () => {
  const response = await (await fakeServer()).inject(`${SEARCH}${"x".repeat(9_000)}`);
  expect(response.json()).toMatchObject({ status: 414, instance: "/api/v1/search" });
});

test("one address is told its limit, counted down, and refused past it, for /api only", async () => {
  const app = await fakeServer({ rateLimit: "on" });
  const first = await app.inject(SEARCH);
  expect(first.headers["ratelimit-limit"]).toBe(String(REQUESTS_PER_MINUTE));
  expect(first.headers["ratelimit-remaining"]).toBe(String(REQUESTS_PER_MINUTE - 1));
  for (let i = 1; i < REQUESTS_PER_MINUTE; i++) await app.inject("/api/v1/places?q=Metz");
  const refused = await app.inject(SEARCH);
  expect(refused.json()).toMatchObject({ status: 429, type: "urn:binome:problem:too-many-requests" });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.headers["access-control-allow-origin"]).toBe("*");
  expect((await app.inject({ url: SEARCH, remoteAddress: "192.0.2.7" })).statusCode).toBe(200);
  expect((await app.inject("/readyz")).statusCode).toBe(200);
  expect((await app.inject("/")).statusCode).toBe(200);
});

test("no limit is held nor told when it is off", async () => {
  expect((await (await fakeServer()).inject(SEARCH)).headers["ratelimit-limit"]).toBeUndefined();
});
