import Fastify from "fastify";
import { expect, test } from "vitest";
import type { FeedState, ImportReport, Search } from "./domain/index.ts";
import { registerMetrics } from "./metrics.ts";

const RIGHT: FeedState = {
  ...{ feed: "portail", label: "Portail", trouble: null },
  published: { run: "r", at: "2026-05-01T04:00:00.000Z", records: 120, refused: 0.25 },
};
const at = "2026-05-02T04:00:00.000Z";
const LATE: FeedState = { ...RIGHT, feed: "relais", trouble: { kind: "failed", since: at, at, message: "503." } };
const REPORT: ImportReport = {
  ...{ kind: "offers", files: [], startedAt: at, seconds: 12, read: 160, kept: 120, unchanged: 100, removed: 7 },
  rejected: [{ reason: "title", count: 40, lines: [] }],
  feed: { name: "portail", label: "Portail", status: "published", added: 15, changed: 5, message: null },
};

async function app(token: string | null) {
  const server = Fastify();
  const generation = { id: 12, asOf: "2026-05-01T04:10:00.000Z", demonstration: false };
  const search = { generation, counts: () => ({ trainings: 3, offers: 5, companies: 8 }) } as unknown as Search;
  const store = { feedStates: async () => [RIGHT, LATE], reports: async () => [REPORT, { ...REPORT, seconds: 99 }] };
  registerMetrics(server, { store, search: () => search, token });
  await server.ready();
  return server;
}

test("says what is in service, how late each feed is and what its last run did", async () => {
  const { body, headers } = await (await app(null)).inject("/metrics");
  expect(headers["content-type"]).toMatch("text/plain; version=0.0.4");
  for (const line of [
    "binome_generation 12",
    'binome_items{list="companies"} 8',
    'binome_feed_late{feed="portail"} 0',
    'binome_feed_late{feed="relais"} 1',
    'binome_feed_records{feed="portail"} 120',
    'binome_feed_published_timestamp_seconds{feed="portail"} 1777608000',
    'binome_feed_last_run_records{feed="portail",what="gone"} 7',
    'binome_feed_last_run_records{feed="portail",what="rejected"} 40',
    'binome_feed_last_run_seconds{feed="portail"} 12',
    "process_resident_memory_bytes",
  ]) {
    expect(body).toContain(line);
  }
});

test("without a token, answers programs of this machine, and nobody behind a proxy", async () => {
  const server = await app(null);
  const status = async (headers: Record<string, string>, remoteAddress = "127.0.0.1") =>
    (await server.inject({ url: "/metrics", headers, remoteAddress })).statusCode;
  expect(await status({})).toBe(200);
  expect(await status({}, "::1")).toBe(200);
  expect(await status({}, "192.0.2.7")).toBe(404);
  expect(await status({ "x-forwarded-for": "127.0.0.1" })).toBe(404);
});

test("with a token, answers whoever gives it, from anywhere, and nobody else", async () => {
  const server = await app("jeton-de-seize-caracteres");
  const status = async (authorization?: string) =>
    (
      await server.inject({
        url: "/metrics",
        remoteAddress: "192.0.2.7",
        headers: authorization ? { authorization } : {},
      })
    ).statusCode;
  expect(await status("Bearer jeton-de-seize-caracteres")).toBe(200);
  expect(await status("Bearer autre")).toBe(404);
  expect(await status()).toBe(404);
});
