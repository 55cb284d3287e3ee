import { expect, test } from "vitest";
import { exampleOrientation } from "../examples/index.ts";
import { exampleSite, faultsOf, visit } from "../testing/index.ts";

const WISH = "/parcoursup/99001";

test("the page of a wish says what it is, that an employer is needed, and how sure the match is", async () => {
  const { status, html } = await visit(WISH);
  expect(status).toBe(200);
  expect(html).toContain("<h1>BTS – Exemple de mécanique – en apprentissage</h1>");
  expect(html).toContain("Il vous faut un employeur : commencez maintenant");
  expect(html).toContain(
    'C’est la même école et le même diplôme dans le catalogue.</p><p class="hint">Confiance : élevée.',
  );
  expect(html).toContain("Mécanique automobile");
});

test("three ways on, with the first results already there", async () => {
  const { html, links } = await visit(WISH);
  expect(html).toMatch(/card-company[\s\S]*card-offer/);
  expect(links).toContain("/recherche?wish=parcoursup%3A99001&insee=57463&sources=companies");
  expect(links).toContain("/recherche?wish=parcoursup%3A99001&insee=57463&sources=offers");
  expect(links.some((link) => link.startsWith("tel:"))).toBe(true);
});

test("France Travail's own list stands beside, with the occupation and the commune filled in", async () => {
  const { links } = await visit(WISH);
  const link = new URL(links.find((url) => url.includes("francetravail.fr")) ?? "");
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    motsCles: "Mécanique automobile",
    natureOffre: "E2",
    lieux: "57463",
  });
});

test.each([
  ["entreprises", "companies"],
  ["offres", "offers"],
  ["binomes", "binomes"],
])("?vers=%s goes straight to the search", async (way, sources) => {
  const response = await exampleSite().inject(`${WISH}?vers=${way}&place=Nancy`);
  expect(response.statusCode).toBe(302);
  expect(response.headers.location).toBe(`/recherche?wish=parcoursup%3A99001&place=Nancy&sources=${sources}`);
});

test("another way is refused, with those that there are; the page is there all the same", async () => {
  const { status, html } = await visit(`${WISH}?vers=ailleurs`);
  expect(status).toBe(400);
  expect(html).toContain("Il peut valoir « entreprises », « offres » ou « binomes ».");
  expect(html).toContain("Les entreprises qui pourraient embaucher");
});

test("the candidate's own commune is the centre; one that nobody knows is said, and the school's is kept", async () => {
  const own = await visit(`${WISH}?place=Metz`);
  expect(own.links).toContain("/recherche?wish=parcoursup%3A99001&place=Metz&sources=companies");
  const unknown = await visit(`${WISH}?place=Metzz`);
  expect(unknown.html).toContain("Nous ne connaissons pas le lieu « Metzz ».");
  expect(unknown.html).toContain("card-company");
});

test("an unknown wish gets a page that asks for its title and a commune, and searches with them", async () => {
  const { status, html } = await visit("/affelnet/NANCY-METZ%2F1");
  expect(status).toBe(200);
  expect(html).toContain("Nous ne connaissons pas ce vœu.");
  expect(html).toMatch(/name="q"[\s\S]*name="place"/);
  // Nothing is known yet: employers of any trade, anywhere, would mislead.
  expect(html).not.toContain("card-company");
  expect((await visit("/affelnet/NANCY-METZ%2F1?place=Metz")).html).toContain("card-company");
  const { links } = await visit("/affelnet/NANCY-METZ%2F1?q=m%C3%A9canique&place=Metz");
  expect(links).toContain("/recherche?romes=I1604&place=Metz&sources=companies");
});

test("the five steps mark where the day is", async () => {
  const { html } = await visit(WISH);
  const now = /<li aria-current="step">[\s\S]*?<\/li>/.exec(html)?.[0];
  expect(now).toContain("La réponse du CFA");
});

test("the same training by the school route is beside the wish, and beside the training", async () => {
  expect((await visit(WISH)).links).toContain("/parcoursup/99002");
  const { html, links } = await visit("/formation/formation%20A%231");
  expect(links).toContain("/parcoursup/99001");
  expect(html).toContain("Par la voie scolaire, sans employeur :");
  expect(html).toContain("de la mi-janvier à la mi-mars");
});

test("outcomes say their level, their cohort, and keep the two rates apart", async () => {
  const { html } = await visit(WISH);
  expect(html).toContain("Chiffres de tous les apprentis de cette école, toutes formations ensemble.");
  expect(html).toMatch(/71 %<\/td><td>2023-2024<\/td><td>non publié/);
  expect(html).toContain("Part en emploi à 6 mois, parmi tous les jeunes en dernière année");
});

test("nothing published is said plainly", async () => {
  const orientation = {
    ...exampleOrientation(),
    insertionOf: () => ({ apprenticeship: null, school: null, missing: "unpublished" as const }),
  };
  const { html } = await visit(WISH, { orientation: () => orientation });
  expect(html).toContain("Aucun chiffre n’est publié");
});

test("the page of a school lists its trainings, the companies around each, and the wishes it received", async () => {
  const { status, html, links } = await visit("/cfa/0990001N");
  expect(status).toBe(200);
  expect(html).toContain("1 formation en apprentissage");
  expect(links.some((link) => link.startsWith("/entreprise/"))).toBe(true);
  expect(html).toContain("12 vœux");
});

test("a wrong check letter is told from a school that we do not know", async () => {
  const wrong = await visit("/cfa/0990001A");
  expect([wrong.status, wrong.html]).toEqual([400, expect.stringContaining("n’est pas le code d’une école")]);
  expect((await visit("/cfa/0570001S")).status).toBe(404);
});

test.each([WISH, `${WISH}?vers=x`, "/parcoursup/1", "/cfa/0990001N", "/cfa/x", "/formation/formation%20A%231"])(
  "%s is valid HTML",
  async (url) => {
    expect(await faultsOf((await exampleSite().inject(url)).body)).toEqual([]);
  },
);
