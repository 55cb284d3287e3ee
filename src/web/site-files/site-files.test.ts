import { expect, test } from "vitest";
import { exampleSearch } from "../examples/index.ts";
import { exampleSite } from "../testing/index.ts";

const real = exampleSearch({ demonstration: false });

test("search engines are asked to stay away from a fictitious world", async () => {
  const site = exampleSite();
  expect((await site.inject("/robots.txt")).body).toContain("Disallow: /\n");
  expect((await site.inject("/sitemap.xml")).body).not.toContain("<loc>");
  expect((await site.inject("/sitemap/offers-1.xml")).statusCode).toBe(404);
});

test("the sitemap leads to the page of every item, fetched one by one", async () => {
  const site = exampleSite({ search: () => real });
  const index = await site.inject("/sitemap.xml");
  const files = [...index.body.matchAll(/<loc>http:\/\/localhost:80([^<]+)<\/loc>/g)].map(([, path]) => path ?? "");
  expect(files).toEqual(["/sitemap/trainings-1.xml", "/sitemap/offers-1.xml", "/sitemap/companies-1.xml"]);
  for (const file of files) {
    const { body } = await site.inject(file);
    const pages = [...body.matchAll(/<loc>http:\/\/localhost:80([^<]+)<\/loc>/g)].map(([, path]) => path ?? "");
    const items = pages.filter((path) => /^\/(formation|offre|entreprise)\//.test(path));
    expect(items.length).toBeGreaterThan(0);
    for (const path of items.slice(0, 3)) {
      expect([200, 410]).toContain((await site.inject(path.replaceAll("&amp;", "&"))).statusCode);
    }
  }
});

test("an address that is not one of a sitemap is unknown", async () => {
  const site = exampleSite({ search: () => real });
  for (const file of ["x.xml", "offers-0.xml", "offers-1.json"]) {
    expect((await site.inject(`/sitemap/${file}`)).statusCode).toBe(404);
  }
});
