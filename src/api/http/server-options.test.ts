import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeServer } from "../fake-server.ts";
import { isApiUrl } from "./server-options.ts";

let app: Awaited<ReturnType<typeof fakeServer>>;

beforeAll(async () => {
  app = await fakeServer();
  await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => app.close());

/** The bytes that come back for these bytes, until the server closes. */
function exchange(bytes: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from(bytes, "latin1")));
    socket.on("data", (chunk) => received.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(received).toString()));
  });
}

test("bytes that are not HTTP get a 400 problem", async () => {
  const answer = await exchange("HELLO\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
});

test("a query of 20,000 characters gets a 431 problem", async () => {
  const answer = await exchange(`GET /api/v1/search?q=${"x".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toContain("urn:binome:problem:headers-too-large");
});

test("accents that were not percent-encoded get a 400 that says so", async () => {
  const answer = await exchange("GET /api/v1/search?q=m\xc3\xa9cano HTTP/1.1\r\nHost: a\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain("percent-encoded");
});

test("a malformed address is a problem under /api, and the pages' own error elsewhere", async () => {
  const api = await app.inject("/api/v1/offers/%zz");
  expect(api.statusCode).toBe(400);
  expect(api.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(api.headers["access-control-allow-origin"]).toBe("*");
  expect((await app.inject("/offre/%zz")).body).toMatch(/^page: /);
});

test("an identifier longer than any is a 414", async () => {
  expect((await app.inject(`/api/v1/offers/${"x".repeat(501)}`)).json()).toMatchObject({ status: 414 });
  expect((await app.inject(`/api/v1/offers/${"x".repeat(500)}`)).statusCode).toBe(404);
});

test("tells the addresses of the API from those of pages", () => {
  for (const url of ["/api", "/api/", "/api/x", "/api?x", "/healthz", "/readyz?x=1"]) expect(isApiUrl(url)).toBe(true);
  for (const url of ["/", "/apis", "/recherche", "/api-docs", "/healthzy", "/formation/api"]) {
    expect(isApiUrl(url)).toBe(false);
  }
});
