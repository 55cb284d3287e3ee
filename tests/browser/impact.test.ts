import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, parseDay } from "../../src/domain/index.ts";
import type { Impact, Row } from "../../src/impact/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { exampleSite } from "../../src/web/testing/index.ts";
import { violationsOf } from "./axe.ts";
import { openBrowser, openPage, PHONE } from "./browser.ts";

const FIRST = parseDay("2026-04-04");
const SOURCES = ["parcoursup", "direct", "search:google", "widget:mission-locale", "affelnet", "campaign:salon", "api"];
const STEPS = ["sessions", "seen", "details", "binome", "contact", "outgoing", "saved"];
const WISHES = [
  [2023, "apprentissage", null],
  [2023, "scolaire", null],
  [2024, "apprentissage", 0.049],
  [2024, "scolaire", -0.193],
] as const;

/** A month as busy as any: every chart that is printed is full. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  sessions: Array.from({ length: 28 }, (_, at) =>
    SOURCES.map((source, rank) => ({ day: addDays(FIRST, at), source, sessions: 900 - 100 * rank, visitors: 400 })),
  ).flat(),
  path: STEPS.map((step, at) => ({ source: "parcoursup", step, sessions: 25_000 >> at })),
  wishes: WISHES.map(([year, route, whole]) => {
    return {
      platform: "parcoursup",
      year,
      route,
      wishes: 1_000_000,
      whole,
      constantPerimeter: whole,
      source: "f",
      asOf: "2026-04-01",
    };
  }),
  "wishes-by-departement": ["57", "75", "59"].map((value) => {
    return {
      platform: "parcoursup",
      year: 2024,
      route: "apprentissage",
      value,
      label: value,
      wishes: 9_000,
      courses: 30,
    };
  }),
  freshness: Array.from({ length: 12 }, (_, at) => ({ feed: `Source ${at}`, readOn: FIRST, days: at, records: 10 })),
};
const impact: Impact = {
  rows: async ({ name }) => ROWS[name] ?? [],
  json: async () => null,
  prepare: async () => undefined,
};

let site: FastifyInstance;
let base: string;
let browser: Browser;
beforeAll(async () => {
  site = exampleSite({ impact, reference: loadReference() });
  await site.listen({ host: "127.0.0.1", port: 0 });
  base = `http://127.0.0.1:${(site.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("the dashboard is printed on two pages", async () => {
  const page = await openPage(browser, {});
  await page.goto(`${base}/impact`, { waitUntil: "networkidle" });
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect([...pdf.matchAll(/\/Type\s*\/Page[^s]/g)]).toHaveLength(2);
});

test("on a phone, without any script, everything is there and opens", async () => {
  const page = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`${base}/impact`);
  expect(await page.locator("svg[role=img]").count()).toBeGreaterThan(3);
  await page.locator("summary").first().click();
  expect(await page.locator("table").first().isVisible()).toBe(true);
});

test("axe finds nothing wrong, tables and methods open", async () => {
  const page = await openPage(browser, { viewport: PHONE });
  await page.goto(`${base}/impact?territory=57`);
  for (const details of await page.locator("details").all())
    await details.evaluate((one) => one.setAttribute("open", ""));
  expect(await violationsOf(page)).toEqual([]);
});
