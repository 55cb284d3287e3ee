import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hit } from "../../src/impact/index.ts";
import { exampleSite } from "../../src/web/testing/index.ts";
import { widgetScripts } from "../../src/widget/index.ts";
import { violationsOf } from "./axe.ts";
import { DESKTOP, openBrowser, openPage, PHONE, watch } from "./browser.ts";
import { hostStyle, type Partner, startPartner } from "./partner.ts";
import { expectShownWhole, focusedField, follow, frameHeight, heard, inside, toldBy, topOf } from "./widget-page.ts";

const hits: Hit[] = [];
let site: FastifyInstance;
let service: string;
let browser: Browser;
const partners: Partner[] = [];

const TWO = `
<binome-search id="one" q="mécano" place="Metz" caller="portail" return-url="https://portail.example/"></binome-search>
<p>Et plus bas :</p>
<binome-search id="two" q="mécano" place="Metz" theme="dark" accent="#ffcc00" corners="0" shown="trainings,companies"></binome-search>
<binome-search id="three" variant="count" q="mécano" place="Metz"></binome-search>`;

beforeAll(async () => {
  const framesOf = async (caller: string | undefined) => (caller === "réservé" ? ["https://ailleurs.example"] : null);
  const visits = { record: (hit: Hit) => void hits.push(hit), turnAway: () => undefined, flush: async () => [] };
  site = exampleSite({ widgetScripts: widgetScripts(), framesOf, visits });
  service = await site.listen({ host: "127.0.0.1", port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(partners.map((partner) => partner.stop()));
  await site?.close();
});

describe.each([
  { width: 320, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
] as const)("in a partner's page, $width pixels wide, $colorScheme", ({ width, colorScheme }) => {
  test("several widgets are shown whole, tell what they show, keep nothing, change nothing, and axe finds nothing", async () => {
    const page = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
    const { complaints } = watch(page, service);
    await open(page, TWO);
    await heard(page, 6);

    expect((await toldBy(page, "one")).map(({ name }) => name)).toEqual(["ready", "search"]);
    expect((await toldBy(page, "two")).map(({ name }) => name)).toEqual(["ready", "search"]);
    expect((await toldBy(page, "one"))[1]?.detail).toEqual({
      q: "mécano",
      romes: ["I1604"],
      place: "Metz (57)",
      radiusKm: 30,
      totals: { binomes: 4, trainings: 26, offers: 25, companies: 4 },
    });
    expect((await toldBy(page, "three"))[0]?.detail).toEqual({ variant: "count" });

    for (const id of ["one", "two", "three"]) await expectShownWhole(page, id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await hostStyle(page)).toEqual({
      sheets: 1,
      adopted: 0,
      color: "rgb(11, 11, 11)",
      font: "serif",
      inline: 0,
    });
    expect(await page.context().cookies()).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test("opens an item inside, shows its beginning, tells what is opened and how it is reached, and comes back", async () => {
  const page = await openPage(browser, { viewport: PHONE });
  hits.length = 0;
  await page.route("https://portail.example/", (route) => route.fulfill({ status: 204 }));
  await open(page, TWO);
  await heard(page, 6);
  const one = inside(page, "one");
  await follow(one.locator("article.card-training a").nth(6));
  await heard(page, 7);
  const selected = (await toldBy(page, "one")).at(-1);
  expect(selected).toMatchObject({ name: "select", detail: { kind: "training" } });
  expect(page.url()).toMatch(/^http:\/\/localhost/);
  await expect.poll(() => topOf(page, "one")).toBeGreaterThanOrEqual(0);
  await expectShownWhole(page, "one");

  await follow(one.getByRole("link", { name: "Revenir sur portail.example" }));
  await follow(one.locator('a[href^="tel:"]').first());
  await heard(page, 8);
  expect((await toldBy(page, "one")).at(-1)).toEqual({
    of: "one",
    name: "contact",
    detail: { kind: "training", id: selected?.detail.id, by: "phone" },
  });

  // Told to the service by the frame: the page itself cannot know the rank, nor that the number was asked for. The way back is none of it.
  const steps = () =>
    hits.flatMap((hit) => hit.steps).filter(({ step, rank }) => /contact|outgoing/.test(step) || rank);
  const told = () => steps().map(({ step, kind, rank }) => `${step} ${kind} ${rank ?? "-"}`);
  await expect.poll(told).toEqual(["details training 7", "contact training -"]);
  expect(new Set(hits.map(({ source }) => source))).toEqual(new Set(["widget:portail", "widget", null]));

  await follow(one.getByRole("link", { name: "Revenir aux résultats" }));
  await heard(page, 9);
  const card = one.locator(":target");
  await expect.poll(async () => (await card.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  expect((await card.boundingBox())?.y).toBeLessThan(PHONE.height);
  expect((await toldBy(page, "two")).map(({ name }) => name)).toEqual(["ready", "search"]);
  await page.context().close();
}, 60_000);

test("is searched by keyboard alone", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  await open(page, '<binome-search id="one" place="Metz"></binome-search>');
  await heard(page, 2);
  await page.locator("#link").focus();
  for (let presses = 0; presses < 8 && (await focusedField(page)) !== "q"; presses++) await page.keyboard.press("Tab");
  await page.keyboard.type("mécano");
  await page.keyboard.press("Enter");
  await heard(page, 3);
  expect((await toldBy(page, "one")).at(-1)).toMatchObject({
    name: "search",
    detail: { q: "mécano", place: "Metz (57)" },
  });
  await page.context().close();
});

test("an attribute that changes loads it anew; a height that is given is kept, the frame scrolls", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  await open(page, '<binome-search id="one" q="mécano" place="Metz" height="400"></binome-search>');
  await heard(page, 2);
  expect(await frameHeight(page, "one")).toBe(400);
  await page.evaluate(() => {
    const widget = document.getElementById("one");
    widget?.setAttribute("variant", "count");
    widget?.setAttribute("shown", "offers");
    widget?.removeAttribute("height");
  });
  await heard(page, 4);
  expect(await inside(page, "one").getByRole("heading", { level: 1 }).textContent()).toContain("25 offres d’emploi");
  expect(await frameHeight(page, "one")).toBeLessThan(400);
  await page.context().close();
});

test("a caller whose key is limited to other sites is not shown on this one, the others are", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  const refusals: string[] = [];
  page.on("console", (message) => refusals.push(message.text()));
  const widget = (id: string, caller: string) =>
    `<binome-search id="${id}" q="mécano" place="Metz" caller="${caller}"></binome-search>`;
  await open(page, widget("one", "réservé") + widget("two", "portail"));
  await heard(page, 2);
  await expect.poll(() => refusals.join()).toContain("frame-ancestors https://ailleurs.example");
  expect(await toldBy(page, "one")).toEqual([]);
  expect(await toldBy(page, "two")).toHaveLength(2);
  await page.context().close();
});

test("hears its own frame only", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  await open(page, '<binome-search id="one" q="mécano" place="Metz"></binome-search>');
  await heard(page, 2);
  const height = await frameHeight(page, "one");
  await page.evaluate(() => {
    postMessage({ binome: "height", height: 5 }, "*");
    postMessage({ binome: "contact", detail: {} }, "*");
  });
  await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length >= 3);
  expect(await frameHeight(page, "one")).toBe(height);
  expect(await toldBy(page, "one")).toHaveLength(2);
  await page.context().close();
});

test("a frame that nobody greeted says nothing", async () => {
  const page = await openPage(browser, { viewport: DESKTOP });
  await open(page, plainFrame());
  await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  await page.context().close();
});

test("a plain frame, scripts off, searches and opens items inside", async () => {
  const page = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  await open(page, plainFrame());
  const frame = page.frameLocator("iframe");
  await follow(frame.locator("article.card-offer a").first());
  await frame.getByRole("heading", { name: "Et maintenant ?" }).waitFor();
  expect(page.url()).toMatch(/^http:\/\/localhost/);
  expect(page.frames()[1]?.url()).toContain("/widget/offre/");
  await page.context().close();
});

function plainFrame(): string {
  return `<iframe title="Recherche" height="700" src="${service}/widget?q=m%C3%A9cano&place=Metz"></iframe>`;
}

test.each([
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const)(
  "the page that composes it is read by all, $width pixels wide, $colorScheme",
  async ({ width, colorScheme }) => {
    const page = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
    const { complaints } = watch(page, service);
    await page.goto(`${service}/developpeurs/widget`);
    await page.getByLabel("Métier", { exact: true }).fill("mécano");
    await page.getByLabel("Lieu").fill("Metz");
    await page.getByLabel("Forme").selectOption("list");
    await page.getByRole("button", { name: "Voir le widget" }).click();
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("pre").first().textContent()).toContain('variant="list" q="mécano" place="Metz"');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

async function open(page: Page, body: string): Promise<void> {
  const partner = await startPartner(service, body);
  partners.push(partner);
  await page.goto(partner.base);
}
