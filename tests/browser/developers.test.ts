import { expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { DESKTOP, openPage, PHONE, watch } from "./browser.ts";
import { startTestService } from "./service.ts";
import { stage } from "./stage.ts";

const site = stage(startTestService);

test.each([
  { viewport: PHONE, colorScheme: "dark" },
  { viewport: DESKTOP, colorScheme: "light" },
] as const)("the page for developers is within anybody's reach ($viewport.width, $colorScheme)", async (options) => {
  const page = await openPage(site.browser, options);
  await page.goto(`${site.base}/developpeurs`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Pour les développeurs");
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await page.context().close();
});

test("the console shows every route and tries one, asking nothing of any other site", async () => {
  const page = await openPage(site.browser, { viewport: DESKTOP });
  // Browsers ask for it by themselves, of a page that names no icon.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const { foreign, complaints } = watch(page, site.base);
  await page.goto(`${site.base}/developpeurs/api/#tag/suggestions/GET/api/v1/places`);
  await page.getByRole("heading", { name: "Binôme API" }).first().waitFor({ timeout: 60_000 });
  const operation = page.getByRole("button", { name: /Test Request.*\/api\/v1\/places/i }).first();
  await operation.click({ timeout: 60_000 });
  const answered = page.waitForResponse(`${site.base}/api/v1/places*`);
  await page.getByRole("button", { name: /Send/ }).first().click();
  expect((await answered).status()).toBe(200);
  expect({ foreign: foreign.filter((url) => !/^(data|blob):/.test(url)), complaints }).toEqual({
    foreign: [],
    complaints: [],
  });
  await page.context().close();
}, 180_000);
