import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COMPONENTS } from "../../src/web/components/index.ts";
import { expectSound } from "./axe.ts";
import { openPage } from "./browser.ts";
import { stage, startExampleSite } from "./stage.ts";

const PAGES = [
  "/",
  "/recherche?q=m%C3%A9cano&place=Metz",
  "/recherche?q=m%C3%A9cano&place=Metz&level=3&radius=5&disability=true",
  "/recherche?q=mecano&sources=offers&cursor=20",
  "/recherche?q=zzz&place=Metz",
  "/recherche?place=Metzz",
  "/formation/formation%20A%231",
  "/offre/offre-A",
  "/offre/offre-Z",
  "/entreprise/00000000100016",
  "/parcoursup/99001",
  "/parcoursup/99001?vers=x&place=Metzz",
  "/affelnet/inconnu",
  "/cfa/0990001N",
  "/ma-selection",
  "/donnees",
  "/donnees/algorithmes",
  "/impact",
  "/plan-du-site",
  "/inconnue",
  "/developpeurs/composants",
];
const GALLERY = Object.keys(COMPONENTS).map((name) => `/developpeurs/composants?nom=${name}`);

const site = stage(startExampleSite);
const from = (urls: readonly string[]) => urls.map((url) => site.base + url);

describe.each([
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const)("$width pixels wide, $colorScheme", ({ width, colorScheme }) => {
  test("axe finds nothing wrong on any page", async () => {
    const page = await openPage(site.browser, { viewport: { width, height: 900 }, colorScheme });
    await expectSound(page, from(PAGES));
    await page.context().close();
  }, 300_000);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong in any state of any component, %s",
  async (colorScheme) => {
    const page = await openPage(site.browser, { viewport: { width: 360, height: 900 }, colorScheme });
    // The gallery shows several states of one landmark on one page; a page of the site never does.
    await expectSound(page, from(GALLERY), ["landmark-unique"]);
    await page.context().close();
  },
  300_000,
);

test.each([320, 360, 768, 1280])(
  "no page scrolls sideways at %i pixels, nor has a target under 44",
  async (width) => {
    const page = await openPage(site.browser, { viewport: { width, height: 900 } });
    for (const url of PAGES) {
      await page.goto(site.base + url);
      expect({ url, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ url, width });
      expect({ url, small: await smallTargets(page) }).toEqual({ url, small: [] });
    }
    await page.context().close();
  },
  120_000,
);

test("the focus is seen on everything that takes it", async () => {
  const page = await openPage(site.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.base}/recherche?q=m%C3%A9cano&place=Metz`);
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => {
      const at = document.activeElement as Element;
      const widths = [null, "::after"].map((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(at, part);
        return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
      });
      return { at: at.outerHTML.slice(0, 80), width: Math.max(...widths) };
    });
    expect(ring.width, ring.at).toBeGreaterThanOrEqual(2);
  }
  await page.context().close();
});

/** Buttons, fields, chips and summaries lower than 44 pixels. Links within a sentence are held to its line. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        ".button, .chip, summary, select, input[type=text], .check, .keep, .position, .site-nav a, .site-home",
      ),
    ]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}
