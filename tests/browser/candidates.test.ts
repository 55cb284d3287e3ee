import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { DESKTOP, follow, openPage, PHONE, type Watched, watch } from "./browser.ts";
import { startTestService } from "./service.ts";
import { stage } from "./stage.ts";

const site = stage(startTestService);

/** Five people, each on a phone and on a desktop, scripts on and off: all leave with three employers to contact. */
describe.each([
  ["on a phone, with scripts", PHONE, true],
  ["on a phone, scripts off", PHONE, false],
  ["on a desktop, with scripts", DESKTOP, true],
  ["on a desktop, scripts off", DESKTOP, false],
])("%s", (_name, viewport, javaScriptEnabled) => {
  const journey = (name: string, walk: (page: Page) => Promise<void>) =>
    test(name, async () => {
      const page = await openPage(site.browser, { viewport, javaScriptEnabled });
      const watched = watch(page, site.base);
      await page.goto(site.base);
      await walk(page);
      expect(watched).toEqual({ foreign: [], complaints: [] } satisfies Watched);
      await page.context().close();
    });

  journey(
    "who has no idea starts from an example, looks closer at a place, reads a binôme and comes back",
    async (page) => {
      await follow(page.getByRole("link", { name: "travailler avec les animaux" }));
      await page.waitForURL("**/recherche?**");
      await search(page, null, "Rennes");
      await follow(page.locator("article.binome h4 a").first());
      expect(await read(page)).toContain("Pour quels métiers");
      await follow(page.getByRole("link", { name: "Revenir aux résultats" }));
      await expectThreeEmployers(page);
    },
  );

  journey("who knows the occupation gets three employers and how to reach each", async (page) => {
    await search(page, "mécano", "Metz");
    await expectThreeEmployers(page);
    for (const href of (await employers(page)).slice(0, 3)) {
      await page.goto(site.base + href);
      expect(await read(page)).toMatch(/Postulez|Contactez-la/);
    }
  });

  journey("an adult changing trade asks for a level and a contract", async (page) => {
    await page.getByLabel("pour préparer").selectOption("5");
    await search(page, "comptable", "Lyon");
    expect(new URL(page.url()).searchParams.get("level")).toBe("5");
    await openTools(page);
    const inner = page.getByText("Filtrer les résultats");
    if (await inner.isVisible()) await inner.click();
    await page.getByLabel("Contrat", { exact: true }).selectOption("professionnalisation");
    await follow(page.getByRole("button", { name: "Appliquer les filtres" }));
    await page.waitForURL("**contract=professionnalisation**");
    expect(new URL(page.url()).searchParams.get("level")).toBe("5");
    await expectThreeEmployers(page);
  });

  journey("who moves to another region searches it whole, then around one town", async (page) => {
    await search(page, "cuisinier", "Bretagne");
    expect(await read(page)).toContain("Bretagne");
    await expectThreeEmployers(page);
    await search(page, "cuisinier", "Brest");
    await openTools(page);
    await page.getByRole("link", { name: /^Élargir à/ }).click();
    await page.waitForURL("**radius=50**");
    await expectThreeEmployers(page);
  });

  journey("a parent looks up the pay, then keeps or prints what was found", async (page) => {
    await follow(page.getByRole("link", { name: "Combien vais-je gagner" }));
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await follow(page.getByRole("link", { name: "Binôme, accueil" }));
    await search(page, "coiffure", "Amiens");
    await expectThreeEmployers(page);
    if (!javaScriptEnabled) return;
    for (const button of (await page.locator("article.binome button.keep").all()).slice(0, 3)) await button.click();
    await follow(page.getByRole("link", { name: "Ma sélection" }));
    await page.locator("article.selected").nth(2).waitFor();
  });
});

/** Fills the sentence and sends it; null leaves a field as it is. */
async function search(page: Page, q: string | null, place: string): Promise<void> {
  const form = page.locator(".search-form");
  if (!(await form.isVisible())) await page.getByText("Modifier ma recherche").click();
  if (q !== null) await form.locator("input[name=q]").fill(q);
  await form.locator("input[name=place]").fill(place);
  await form.locator("input[name=place]").press("Enter");
  await page.waitForURL((url) => url.searchParams.get("place") === place);
}

/** On a phone, what narrows the results is one touch away. */
async function openTools(page: Page): Promise<void> {
  const tools = page.getByText("Filtrer et trier");
  if (await tools.isVisible()) await tools.click();
}

async function employers(page: Page): Promise<string[]> {
  const links = page.locator("article.binome h4 a, article.card-offer h3 a, article.card-company h3 a");
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const byItem = new Map(
    hrefs.filter((href) => !href.startsWith("/formation/")).map((href) => [href.split("?")[0], href]),
  );
  return [...byItem.values()];
}

async function expectThreeEmployers(page: Page): Promise<void> {
  expect((await employers(page)).length).toBeGreaterThanOrEqual(3);
}

async function read(page: Page): Promise<string> {
  return ((await page.locator("main").textContent()) ?? "").replaceAll("\u00a0", " ");
}
