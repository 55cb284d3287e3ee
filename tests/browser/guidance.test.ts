import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleSite } from "../../src/web/testing/index.ts";
import { violationsOf } from "./axe.ts";
import { openBrowser, openPage, PHONE, watch } from "./browser.ts";

const PAY = "/apprentissage/salaire?birthDate=2008-11-15&startsOn=2026-09-01&months=36";

const PAGES = [
  "/apprentissage",
  "/apprentissage/salaire",
  PAY,
  "/apprentissage/salaire?birthDate=2014-01-01&startsOn=2026-09-01",
  "/apprentissage/calendrier?startsOn=2026-09-01",
  "/apprentissage/calendrier?startsOn=hier",
  "/apprentissage/aides",
  "/apprentissage/insertion",
  "/apprentissage/marche?q=m%C3%A9cano&place=Metz",
  "/faq",
];

let site: FastifyInstance;
let base: string;
let browser: Browser;

beforeAll(async () => {
  site = exampleSite();
  base = await site.listen({ host: "127.0.0.1", port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const)("$width pixels wide, $colorScheme", ({ width, colorScheme }) => {
  test("axe finds nothing wrong on the pages of guidance, and none scrolls sideways", async () => {
    const page = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
    for (const url of PAGES) {
      await page.goto(base + url);
      expect({ url, violations: await violationsOf(page) }).toEqual({ url, violations: [] });
      expect({ url, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ url, width });
    }
    await page.context().close();
  }, 120_000);
});

test("with scripts off, one fills the simulator and reads one's pay, and the browser complains of nothing", async () => {
  const page = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  const { foreign, complaints } = watch(page, base);
  await page.goto(`${base}/apprentissage/salaire`);
  await page.getByLabel("Votre date de naissance").fill("2008-11-15");
  await page.getByLabel("Début du contrat").fill("2026-09-01");
  await page.getByRole("button", { name: "Calculer mon salaire" }).click();
  expect(await page.getByRole("heading", { name: "Votre salaire minimum" }).count()).toBe(1);
  expect(await page.locator("body").innerText()).toMatch(/504,10/);
  await page.goto(`${base}/faq`);
  expect([foreign, complaints]).toEqual([[], []]);
  await page.context().close();
});

test("a figure leads to its source, on the same page", async () => {
  const page = await openPage(browser, { viewport: PHONE });
  await page.goto(`${base}/apprentissage`);
  await page.locator("a.fact").first().click();
  const target = page.locator(new URL(page.url()).hash);
  expect(await target.locator("time").count()).toBeGreaterThanOrEqual(2);
  await page.context().close();
});
