import { describe, expect, test } from "vitest";
import { expectSound } from "./axe.ts";
import { follow, openPage, PHONE, watch } from "./browser.ts";
import { stage, startExampleSite } from "./stage.ts";

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

const site = stage(startExampleSite);

describe.each([
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const)("$width pixels wide, $colorScheme", ({ width, colorScheme }) => {
  test("axe finds nothing wrong on the pages of guidance, and none scrolls sideways", async () => {
    const page = await openPage(site.browser, { viewport: { width, height: 900 }, colorScheme });
    await expectSound(
      page,
      PAGES.map((url) => site.base + url),
    );
    await page.context().close();
  }, 120_000);
});

test("with scripts off, one fills the simulator and reads one's pay, and the browser complains of nothing", async () => {
  const page = await openPage(site.browser, { viewport: PHONE, javaScriptEnabled: false });
  const { foreign, complaints } = watch(page, site.base);
  await page.goto(`${site.base}/apprentissage/salaire`);
  await page.getByLabel("Votre date de naissance").fill("2008-11-15");
  await page.getByLabel("Début du contrat").fill("2026-09-01");
  await follow(page.getByRole("button", { name: "Calculer mon salaire" }));
  expect(await page.getByRole("heading", { name: "Votre salaire minimum" }).count()).toBe(1);
  expect(await page.locator("body").innerText()).toMatch(/504,10/);
  await page.goto(`${site.base}/faq`);
  expect([foreign, complaints]).toEqual([[], []]);
  await page.context().close();
});

test("a figure leads to its source, on the same page", async () => {
  const page = await openPage(site.browser, { viewport: PHONE });
  await page.goto(`${site.base}/apprentissage`);
  await page.locator("a.fact").first().click();
  const target = page.locator(new URL(page.url()).hash);
  expect(await target.locator("time").count()).toBeGreaterThanOrEqual(2);
  await page.context().close();
});
