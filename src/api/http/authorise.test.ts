import { expect, test } from "vitest";
import { fakeServer } from "../fake-server.ts";

const SEARCH = "/api/v1/search?q=boulanger";
const app = await fakeServer();
const bearing = (key: string) => ({ authorization: `Bearer ${key}` });

test("a search needs no key, and takes one that has the right to search", async () => {
  expect((await app.inject(SEARCH)).statusCode).toBe(200);
  for (const key of ["all", "alone-search"]) {
    expect((await app.inject({ url: SEARCH, headers: bearing(key) })).statusCode).toBe(200);
  }
});

test("an unknown key is refused, never ignored; so is one that was revoked", async () => {
  const unknown = await app.inject({ url: SEARCH, headers: bearing("inconnue") });
  expect(unknown.json()).toMatchObject({ status: 401, type: "urn:binome:problem:key-refused" });
  expect(unknown.headers["www-authenticate"]).toBe("Bearer");
  const revoked = await app.inject({ url: SEARCH, headers: bearing("revoked") });
  expect(revoked.json()).toMatchObject({ status: 401, detail: expect.stringContaining("revoked on 2026-05-03") });
});

test("a key without the right to search cannot search", async () => {
  const response = await app.inject({ url: SEARCH, headers: bearing("alone-export") });
  expect(response.json()).toMatchObject({ status: 403, type: "urn:binome:problem:right-missing" });
});

test("the scheme is told whatever its case; other schemes are for what stands in front", async () => {
  const authorization = "bearer  all ";
  expect((await app.inject({ url: SEARCH, headers: { authorization } })).statusCode).toBe(200);
  expect((await app.inject({ url: SEARCH, headers: { authorization: "Basic eDp5" } })).statusCode).toBe(200);
});

test("the document and the health of the service look at no key", async () => {
  for (const url of ["/api/openapi.json", "/healthz", "/readyz"]) {
    expect((await app.inject({ url, headers: bearing("inconnue") })).statusCode).toBe(200);
  }
});

test("each key has its own quota, whatever the address; the address goes on with its own", async () => {
  const limited = await fakeServer({ rateLimit: "on" });
  const ask = (remoteAddress: string, key?: string) =>
    limited.inject({ url: SEARCH, remoteAddress, ...(key && { headers: bearing(key) }) });
  const first = await ask("192.0.2.1", "slow");
  expect([first.headers["ratelimit-limit"], first.headers["ratelimit-remaining"]]).toEqual(["2", "1"]);
  expect((await ask("192.0.2.2", "slow")).statusCode).toBe(200);
  const refused = await ask("192.0.2.3", "slow");
  expect(refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining("slow asked more than 2") });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await ask("192.0.2.3")).headers["ratelimit-limit"]).toBe("600");
  expect((await ask("192.0.2.3", "all")).headers["ratelimit-limit"]).toBe("1000");
});
