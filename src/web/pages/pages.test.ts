import { describe, expect, test } from "vitest";
import { parseDay } from "../../domain/index.ts";
import { exampleSearch } from "../examples/index.ts";
import { exampleSite, faultsOf, visit } from "../testing/index.ts";

const EVERY_PAGE = [
  "/",
  "/recherche",
  "/recherche?q=m%C3%A9cano&place=Metz",
  "/recherche?q=m%C3%A9cano&place=Metz&level=3&radius=5&sort=distance&disability=true&trainingIncluded=only",
  "/recherche?q=mecano&sources=offers&cursor=20",
  "/recherche?q=zzz&place=Metz",
  "/recherche?place=Metzz",
  "/formation/formation%20A%231",
  "/formation/formation%20B%231",
  "/offre/offre-A",
  "/offre/offre-D",
  "/offre/offre-Z",
  "/entreprise/00000000100016",
  "/entreprise/00000000400010",
  "/entreprise/12345678900000",
  "/donnees",
  "/donnees/algorithmes",
  "/developpeurs/composants",
  "/plan-du-site",
  "/inconnue",
];

describe.each(EVERY_PAGE)("%s", (url) => {
  test("is valid HTML, in French, with one main heading, no inline script nor style", async () => {
    const response = await exampleSite().inject(url);
    expect(response.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(await faultsOf(response.body)).toEqual([]);
    expect(response.body).toContain('<html lang="fr">');
    expect(response.body.match(/<h1/g)).toHaveLength(1);
    expect(response.body).not.toMatch(
      /<script(?! type="module" src="\/assets\/| type="application\/ld\+json")|<style| style="| on[a-z]+="/,
    );
    expect(response.body).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
  });
});

test("allows nothing but what it serves itself", async () => {
  const { headers } = await exampleSite().inject("/");
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("the style sheet and the icon are cached for a year under an address made of their content", async () => {
  const site = exampleSite();
  const { body } = await site.inject("/");
  const addresses = [...body.matchAll(/href="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  expect(addresses).toHaveLength(2);
  for (const address of addresses) {
    expect(address).toMatch(/\.[0-9a-f]{12}\.(css|svg)$/);
    const asset = await site.inject(address);
    expect(asset.statusCode).toBe(200);
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
});

test("every page says that the data are fictitious while they are", async () => {
  const banner = "Données de démonstration : écoles, entreprises et offres fictives";
  for (const url of EVERY_PAGE) expect((await visit(url)).html).toContain(banner);
  const real = exampleSearch({ demonstration: false });
  for (const url of EVERY_PAGE) {
    expect((await visit(url, { search: () => real })).html).not.toContain(banner);
  }
});

test("every page says which date the clock was set to", async () => {
  const simulatedDay = parseDay("2026-05-01");
  for (const url of EVERY_PAGE)
    expect((await visit(url, { simulatedDay })).html).toContain("il y part du 1er mai 2026");
});

test("answers 503 in French while no generation is in service", async () => {
  const response = await exampleSite({ search: () => null }).inject("/recherche?q=a");
  expect(response.statusCode).toBe(503);
  expect(response.body).toContain("Le site se prépare");
});

test("an unknown page is a French 404, an unknown address of the API is left to the API", async () => {
  const site = exampleSite();
  expect((await site.inject("/inconnue")).statusCode).toBe(404);
  expect((await site.inject("/inconnue")).body).toContain("Cette page n’existe pas");
  expect((await site.inject("/api/v1/inconnue")).headers["content-type"]).toContain("application/json");
});

test("a failure of ours is a French page that says nothing of its cause", async () => {
  const broken = { ...exampleSearch(), counts: () => raise(new Error("a secret of the machine")) };
  const response = await exampleSite({ search: () => broken }).inject("/");
  expect(response.statusCode).toBe(500);
  expect(response.body).toContain("Cette page n’a pas pu être affichée");
  expect(response.body).not.toContain("secret");
});

function raise(error: Error): never {
  throw error;
}
