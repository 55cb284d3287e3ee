import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleSite } from "../../src/web/testing/index.ts";
import { violationsOf } from "./axe.ts";
import { DESKTOP, openBrowser, openPage, PHONE, watch } from "./browser.ts";

const MECHANICS = "/recherche?q=m%C3%A9cano&place=Metz";
const SUGGESTED = {
  items: [
    { kind: "occupation", label: "Boulanger / Boulangère", rome: "D1102", total: 3 },
    { kind: "employer", label: "Boutique d’exemple", rome: null, total: 1 },
    { kind: "employer", label: "Boutique d’exemple", rome: null, total: 1 },
  ],
};

const at = (id: string, lat: number) => ({ id, source: "exemple", place: { label: "Metz", lat, lon: 6.17 } });
const MAPPED = {
  trainings: { items: [{ ...at("formation-1", 49.12), title: "CAP d’exemple", school: { name: "École d’exemple" } }] },
  offers: { items: [{ ...at("offre-1", 49.3), title: "Offre d’exemple", employer: { name: null } }] },
  companies: { items: [{ ...at("00000000100016", 49.301), name: "Atelier d’exemple" }] },
};

let site: FastifyInstance;
let base: string;
let browser: Browser;

beforeAll(async () => {
  site = exampleSite();
  // The site without its API: what suggestions answer, always the same.
  site.get("/api/v1/suggestions", () => SUGGESTED);
  site.get("/api/v1/places", () => ({ items: [] }));
  site.get("/api/v1/search", () => MAPPED);
  site.post("/mesure", (_request, reply) => reply.code(204).send());
  base = await site.listen({ host: "127.0.0.1", port: 0 });
  browser = await openBrowser();
  // The script is built the first time it is asked for.
  await site.inject((await site.inject("/")).body.match(/\/assets\/site[^"]+/)?.[0] ?? "/");
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("suggests while one types; arrows choose, Enter takes, Escape gives the field back", async () => {
  const page = await openPage(browser, { viewport: PHONE });
  await page.goto(base);
  const field = page.getByRole("combobox", { name: "quel métier" });
  await field.pressSequentially("bou");
  await page.locator(".suggestions li:visible").first().waitFor();
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  expect(await violationsOf(page)).toEqual([]);
  await field.press("ArrowDown");
  await field.press("ArrowDown");
  const active = (await field.getAttribute("aria-activedescendant")) ?? "";
  expect(await page.locator(`[id="${active}"]`).textContent()).toBe("Boutique d’exemple Employeur");
  await field.press("Enter");
  expect(await field.inputValue()).toBe("Boutique d’exemple");
  expect(page.url()).toBe(`${base}/`);
  await field.fill("bou");
  await page.locator(".suggestions li:visible").first().waitFor();
  await field.press("Escape");
  expect(await page.locator(".suggestions li:visible").count()).toBe(0);
  expect(await field.inputValue()).toBe("bou");
  await page.context().close();
});

test("my position is asked for by a touch only, rounded, and searched from", async () => {
  const geolocation = { latitude: 49.119_666, longitude: 6.176_355 };
  const page = await openPage(browser, { viewport: PHONE, geolocation, permissions: ["geolocation"] });
  await page.goto(base);
  await page.getByRole("button", { name: "Ma position" }).click();
  await expectValue(page, "input[id$='-1']", "Ma position");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await page.waitForURL("**/recherche?**");
  const query = new URL(page.url()).searchParams;
  expect([query.get("lat"), query.get("lon"), query.get("place")]).toEqual(["49.120", "6.176", null]);
  await page.context().close();
});

test("what is kept is found again with its notes, leaves with a link, and is added elsewhere only when asked", async () => {
  const page = await openPage(browser, { viewport: PHONE, permissions: ["clipboard-read", "clipboard-write"] });
  const { complaints } = watch(page, base);
  await page.goto(base + MECHANICS);
  await page.locator("article.binome button.keep").first().click();
  await page.locator("article.card-company button.keep").first().click();
  await page.goto(`${base}/ma-selection`);
  expect(await page.locator("article.selected").count()).toBe(2);
  await page.getByLabel("Où j’en suis").first().selectOption("contacted");
  await page.getByLabel("Mes notes").first().fill("Rappeler lundi");
  await page.reload();
  expect(await page.getByLabel("Mes notes").first().inputValue()).toBe("Rappeler lundi");
  expect(await page.getByLabel("Où j’en suis").first().inputValue()).toBe("contacted");
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Copier un lien" }).click();
  await page.getByText("Lien copié").first().waitFor();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(shared)).not.toContain("Rappeler");
  const other = await openPage(browser, { viewport: DESKTOP });
  await other.goto(shared);
  expect(await other.locator("article.selected").count()).toBe(0);
  await other.getByRole("button", { name: "Ajouter à ma sélection" }).click();
  expect(await other.locator("article.selected").count()).toBe(2);
  expect(await other.getByLabel("Mes notes").first().inputValue()).toBe("");
  await other
    .getByRole("button", { name: /^Retirer/ })
    .first()
    .click();
  expect(await other.locator("article.selected").count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
  await other.context().close();
});

test("a shared link holds nothing but items of this site, whatever was written in it", async () => {
  const page = await openPage(browser, { viewport: PHONE });
  const bad = [{ kind: "offer", title: "<img src=x onerror=alert(1)>", about: "", urls: ["javascript:alert(1)"] }];
  const text = Buffer.from(JSON.stringify(bad)).toString("base64url");
  await page.goto(`${base}/ma-selection#partage=${text}`);
  expect(await page.locator("main").textContent()).toContain("abîmé");
  expect(await page.locator("main img").count()).toBe(0);
  await page.context().close();
});

test("voir plus adds the next cards in place, and coming back finds them again at the same height", async () => {
  const page = await openPage(browser, { viewport: PHONE });
  await page.goto(base + MECHANICS);
  const offers = page.locator("#offres article");
  const before = await offers.count();
  await page.locator("#offres a[data-more]").click();
  await page.waitForFunction((count) => document.querySelectorAll("#offres article").length > count, before);
  expect(new URL(page.url()).search).toBe("?q=m%C3%A9cano&place=Metz");
  const added = offers.nth(before);
  const anchor = await added.getAttribute("id");
  await added.getByRole("link").click();
  await page.waitForURL("**/offre/**");
  await page.goBack();
  await page.waitForFunction((count) => document.querySelectorAll("#offres article").length > count, before);
  await page.waitForFunction((id) => {
    const top = document.getElementById(id ?? "")?.getBoundingClientRect().top ?? Number.NaN;
    return top > -300 && top < innerHeight;
  }, anchor);
  await page.context().close();
});

test("the map is loaded when it is opened, from this site only, and the keyboard reaches all it shows", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  const { foreign, complaints } = watch(page, base);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(base + MECHANICS);
  expect(asked.filter((path) => path.includes("carte"))).toEqual([]);
  await page.getByText("Voir sur la carte").click();
  const training = page.locator("a.map-training");
  await training.waitFor({ timeout: 60_000 });
  expect(await training.textContent()).toBe("Formation\u00a0: CAP d’exemple, École d’exemple, Metz");
  const group = page.getByRole("button", { name: "2 résultats ici" });
  await group.focus();
  await page.keyboard.press("Enter");
  const links = await page.locator(".map-list a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.map((href) => href?.split("?")[0])).toEqual(["/offre/offre-1", "/entreprise/00000000100016"]);
  expect(await page.locator(".map-box").textContent()).toContain("CC BY 4.0");
  await page.locator(".map-box canvas").focus();
  await page.keyboard.press("ArrowRight");
  const zone = page.getByRole("link", { name: "Chercher dans cette zone" });
  await zone.waitFor();
  const query = new URL((await zone.getAttribute("href")) ?? "", base).searchParams;
  expect([query.get("q"), query.get("place")]).toEqual(["mécano", null]);
  expect(Number(query.get("radius"))).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 120_000);

test("the list and the map go in step, and names on the map go with Escape", async () => {
  const page = await openPage(browser, { viewport: DESKTOP, reducedMotion: "reduce" });
  await page.goto(base + MECHANICS);
  await page.getByText("Voir sur la carte").click();
  const training = page.locator("a.map-training");
  await training.waitFor({ timeout: 60_000 });
  const marked = page.locator(".map-marker.in-step");
  const company = page.locator("article.card-company", { has: page.locator('a[href^="/entreprise/00000000100016"]') });
  await company.getByRole("link").focus();
  expect(await marked.textContent()).toBe("2");
  await page.locator("article.card-offer").first().hover();
  expect(await marked.count()).toBe(0);

  await page.getByRole("button", { name: "2 résultats ici" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await company.getAttribute("class")).toContain("in-step");
  await page.keyboard.press("Enter");
  expect(page.url()).toBe(base + MECHANICS);
  expect(await company.getByRole("link").evaluate((link) => link === document.activeElement)).toBe(true);
  const box = await company.boundingBox();
  expect(box !== null && box.y >= 0 && box.y + box.height <= DESKTOP.height).toBe(true);

  const name = training.locator(".map-name");
  const opacity = () => name.evaluate((element) => getComputedStyle(element).opacity);
  await training.focus();
  expect(await opacity()).toBe("1");
  await page.keyboard.press("Escape");
  expect(await opacity()).toBe("0");
  await page.context().close();
}, 120_000);

test("the last search is proposed again on this device", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  await page.goto(base + MECHANICS);
  await page.goto(base);
  await page.getByRole("link", { name: /Reprendre ma dernière recherche/ }).click();
  await page.waitForURL("**/recherche?**");
  expect(new URL(page.url()).searchParams.get("q")).toBe("mécano");
  await page.context().close();
});

test("a problem is reported without script, and one is thanked on the page of the item", async () => {
  const page = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`${base}/entreprise/00000000100016`);
  await page.getByText("Signaler un problème").click();
  await page.getByLabel("Elle n’embauche pas d’apprentis").check();
  await page.getByRole("button", { name: "Envoyer le signalement" }).click();
  await page.waitForURL("**/entreprise/00000000100016?signale=1#signalement");
  expect(await page.getByText("Merci, c’est noté").isVisible()).toBe(true);
  await page.context().close();
});

test("without script, nothing is shown that would need one", async () => {
  const page = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  for (const url of ["/", MECHANICS, "/offre/offre-A", "/ma-selection"]) {
    await page.goto(base + url);
    const dead = await page
      .locator(".needs-script")
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    expect({ url, dead }).toEqual({ url, dead: 0 });
  }
  expect(await page.locator("main").textContent()).toContain("a besoin des scripts");
  await page.context().close();
});

async function expectValue(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForFunction(
    ([at, wanted]) => document.querySelector<HTMLInputElement>(at ?? "")?.value === wanted,
    [selector, value],
  );
}
