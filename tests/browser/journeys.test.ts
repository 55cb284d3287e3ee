import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectSound } from "./axe.ts";
import { DESKTOP, follow, openPage, PHONE, watch } from "./browser.ts";
import { startTestService } from "./service.ts";
import { stage } from "./stage.ts";

const site = stage(startTestService);

describe.each([
  ["on a phone, with scripts", PHONE, true],
  ["on a phone, scripts off", PHONE, false],
  ["on a desktop, with scripts", DESKTOP, true],
  ["on a desktop, scripts off", DESKTOP, false],
])("%s", (_name, viewport, javaScriptEnabled) => {
  test("types a trade and a town, gets binômes, opens one, comes back where one was", async () => {
    const page = await openPage(site.browser, { viewport, javaScriptEnabled });
    const { foreign, complaints } = watch(page, site.base);
    await searchFromHome(page, "mécano", "Metz");

    const binomes = page.locator("article.binome");
    expect(await binomes.count()).toBeGreaterThanOrEqual(3);
    const third = binomes.nth(2);
    const anchor = await third.getAttribute("id");
    await follow(third.locator("a.button"));
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await expectText(page, "Et maintenant ?");

    await follow(page.getByRole("link", { name: "Revenir aux résultats" }));
    expect(new URL(page.url()).hash).toBe(`#${anchor}`);
    expect(await isInView(page, `#${anchor}`)).toBe(true);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("the browser's own Back returns to the same place on the page", async () => {
    const page = await openPage(site.browser, { viewport, javaScriptEnabled });
    await page.goto(`${site.base}/recherche?q=m%C3%A9cano&place=Metz`);
    const card = page.locator("article.card-company").nth(3);
    const anchor = await card.getAttribute("id");
    await card.scrollIntoViewIfNeeded();
    await follow(card.getByRole("link"));
    await expectText(page, "Cette entreprise n’a pas publié d’offre");
    await page.goBack();
    expect(await isInView(page, `#${anchor}`)).toBe(true);
    await page.context().close();
  });
});

test("filters and sorts by plain form and links, each leaving the question in place", async () => {
  const page = await openPage(site.browser, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`${site.base}/recherche?q=m%C3%A9cano&place=Metz`);
  await page.getByText("Filtrer et trier").click();
  await page.getByLabel("Distance maximale").selectOption("50");
  await page.getByLabel("Diplôme préparé").selectOption("3");
  await follow(page.getByRole("button", { name: "Appliquer les filtres" }));
  const filtered = new URL(page.url()).searchParams;
  expect(filtered.get("q")).toBe("mécano");
  expect(filtered.get("level")).toBe("3");
  expect(filtered.get("radius")).toBe("50");

  await page.getByText("Filtrer et trier").click();
  await follow(page.getByRole("link", { name: "Les plus proches" }));
  expect(new URL(page.url()).searchParams.get("sort")).toBe("distance");
  await follow(page.getByRole("link", { name: /Retirer le filtre\s*: CAP/ }));
  expect(new URL(page.url()).searchParams.get("level")).toBeNull();
  expect(new URL(page.url()).searchParams.get("sort")).toBe("distance");
  await page.context().close();
});

test("reads on in one list until its end, each item once, page after page without script", async () => {
  const page = await openPage(site.browser, { viewport: DESKTOP, javaScriptEnabled: false });
  await page.goto(`${site.base}/recherche?q=vente&place=Lyon`);
  const title = (await page.locator("#entreprises h2").textContent()) ?? "";
  const total = Number(title.replace(/\D/g, ""));
  const seen = await idsOf(page, "article.card-company");
  for (let next = page.locator("#entreprises a.button"); (await next.count()) > 0 && seen.length <= total; ) {
    await follow(next);
    seen.push(...(await idsOf(page, "article.card-company")));
  }
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
  await page.context().close();
}, 120_000);

test("goes from the first field to the results by keyboard alone", async () => {
  const page = await openPage(site.browser, { viewport: DESKTOP });
  await page.goto(site.base);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("mécano");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Metz");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/recherche?**");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Metz");
  await page.context().close();
});

test("an unknown place is said in French, the form still filled", async () => {
  const page = await openPage(site.browser, { viewport: PHONE, javaScriptEnabled: false });
  await searchFromHome(page, "mécano", "Metzz");
  await expectText(page, "est à corriger");
  expect(await page.getByLabel("Quel métier").inputValue()).toBe("mécano");
  expect(await page.getByLabel("Où").inputValue()).toBe("Metzz");
  await follow(page.locator(".notice a.chip").first());
  expect(await page.locator("article.binome").count()).toBeGreaterThan(0);
  await page.context().close();
});

test("axe finds nothing wrong on the pages of the demonstration world", async () => {
  const page = await openPage(site.browser, { viewport: PHONE });
  const results = `${site.base}/recherche?q=m%C3%A9cano&place=Metz`;
  await page.goto(results);
  const links = await Promise.all(
    ["training", "offer", "company"].map((kind) => page.locator(`.card-${kind} a`).first().getAttribute("href")),
  );
  await expectSound(page, [site.base, results, `${site.base}/donnees`, ...links.map((link) => site.base + link)]);
  await page.context().close();
}, 120_000);

async function searchFromHome(page: Page, q: string, place: string): Promise<void> {
  await page.goto(site.base);
  await page.getByLabel("Quel métier").fill(q);
  await page.getByLabel("Où").fill(place);
  // The key of a phone's keyboard that says « Rechercher »: suggestions may cover the button for as long as one types.
  await page.getByLabel("Où").press("Enter");
  await page.waitForURL("**/recherche?**");
}

async function expectText(page: Page, text: string): Promise<void> {
  const content = ((await page.locator("main").textContent()) ?? "").replaceAll("\u00a0", " ");
  expect(content).toContain(text);
}

function idsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => elements.map(({ id }) => id));
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

/** True when the top of the element is on the screen. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y > -box.height && box.y < height;
}
