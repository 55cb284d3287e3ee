import { expect, test } from "vitest";
import { fakeServer } from "../fake-server.ts";

test("the process is said to live before and after it is ready", async () => {
  for (const deps of [{}, { search: () => null }]) {
    const response = await (await fakeServer(deps)).inject("/healthz");
    expect([response.statusCode, response.json()]).toEqual([200, { status: "alive" }]);
  }
});

test("it is ready once a search can be served, and says of which generation", async () => {
  const response = await (await fakeServer()).inject("/readyz");
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({ status: "ready", generation: { id: 1, demonstration: true } });
  expect((await (await fakeServer({ search: () => null })).inject("/readyz")).statusCode).toBe(503);
});

test("a load balancer's probe is never kept, nor refused for a parameter of its own", async () => {
  for (const url of ["/healthz?probe=1", "/readyz?probe=1"]) {
    const response = await (await fakeServer()).inject(url);
    expect([response.statusCode, response.headers["cache-control"]]).toEqual([200, "no-store"]);
  }
});
