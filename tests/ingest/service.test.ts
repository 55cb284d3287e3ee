import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "../../src/config.ts";
import { systemClock } from "../../src/domain/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { type Service, startService } from "../../src/service.ts";
import { FEEDS } from "../../src/sources/index.ts";
import { fakeApiAlternance, fakeJob } from "../feeds/fake-api-alternance.ts";
import { web } from "../feeds/run-feed.ts";

const home = mkdtempSync(join(tmpdir(), "binome-live-"));
let service: Service;
beforeAll(async () => {
  service = await startService(
    readConfig({
      DATA_DIR: join(home, "data"),
      PORT: "0",
      START_EMPTY: "1",
      LOG_LEVEL: "silent",
      INGEST: "off",
      API_ALTERNANCE_KEY: "exemple",
    }),
  );
}, 60_000);
afterAll(async () => {
  await service.stop();
  rmSync(home, { recursive: true, force: true });
});

async function publish(jobs: readonly unknown[], fault = false) {
  const { settings } = await fakeApiAlternance({ jobs });
  const done = await ingest({
    ...{ store: service.store, feeds: FEEDS.filter(({ name }) => name === "api-alternance"), web: web() },
    settings: fault ? { ...settings, API_ALTERNANCE_KEY: "wrong" } : settings,
    ...{
      reference: () => loadReference(),
      clock: systemClock,
      folder: join(home, "spool"),
      signal: new AbortController().signal,
    },
  });
  const wanted = done.generation?.id ?? 0;
  await vi.waitFor(() => expect(service.search()?.generation.id).toBeGreaterThanOrEqual(wanted), {
    timeout: 60_000,
    interval: 200,
  });
}

const get = async (path: string) => {
  const answer = await fetch(`${service.url}${path}`);
  return { status: answer.status, text: (await answer.text()).replace(/[\u00a0\u202f]/g, " ") };
};

const job = (id: string, included = false) => {
  const { offer, ...rest } = fakeJob(id);
  const description = included
    ? "Notre école recherche pour une entreprise partenaire ; vous préparez notre formation."
    : undefined;
  return {
    ...rest,
    offer: { ...offer, title: "Apprenti boulanger", ...(description === undefined ? {} : { description }) },
  };
};

test("what a source gives is found, with what it means said on its page and on /donnees", async () => {
  await publish([job("pain-1"), job("pain-2"), job("ecole-1", true)]);
  const found = await get("/api/v1/search?q=boulanger&place=57000&sources=offers");
  expect(JSON.parse(found.text)).toMatchObject({
    offers: { total: 3 },
    warnings: expect.not.arrayContaining([{ code: "feed-late" }]),
  });
  expect((await get("/recherche?q=boulanger&place=57000")).text).toContain("Formation incluse");
  const data = await get("/donnees");
  expect(data.text).toMatch(/Lue le .* : 3 fiches/);
  expect(data.text).toMatch(/3 fiches lues, 3 nouvelles, aucune modifiée, aucune disparue, aucune refusée/);
  expect(data.text).toContain("Éteinte");
  expect((await get("/metrics")).text).toContain('binome_feed_records{feed="api-alternance"} 3');
}, 90_000);

test("an offer gone from its source has a page that says so, and shows the nearest that are open", async () => {
  await publish([job("pain-2"), job("ecole-1", true)]);
  const page = await get("/offre/pain-1");
  expect(page.status).toBe(410);
  expect(page.text).toContain("/offre/pain-2");
  expect((await get("/offre/pain-2")).status).toBe(200);
}, 90_000);

test("a source that refuses us leaves what it gave, and every answer says so", async () => {
  await publish([], true);
  const { text } = await get("/api/v1/search?q=boulanger&place=57000&sources=offers");
  expect(JSON.parse(text)).toMatchObject({
    offers: { total: 2 },
    warnings: expect.arrayContaining([expect.objectContaining({ code: "feed-late" })]),
  });
  expect(JSON.parse(text).generation).not.toHaveProperty("warnings");
  expect((await get("/recherche?q=boulanger&place=57000")).text).toContain("n’a pas pu être mise à jour");
  expect((await get("/metrics")).text).toContain('binome_feed_late{feed="api-alternance"} 1');
}, 90_000);
