import { describe, expect, test } from "vitest";
import { exampleSearch } from "../../examples/index.ts";
import { exampleSite, visit } from "../../testing/index.ts";

const MECHANICS = "/recherche?q=m%C3%A9cano&place=Metz";

test("says what was understood: the occupation, the place, the radius", async () => {
  const { status, html } = await visit(MECHANICS);
  expect(status).toBe(200);
  expect(html).toContain("<h1>Mécano, autour de Metz (57)</h1>");
  expect(html).toContain("<strong>Mécanique automobile</strong>");
  expect(html).toContain("jusqu’à 30 km à vol d’oiseau");
});

test("a place that was typed among the words is not said twice in the title", async () => {
  const { html } = await visit("/recherche?q=m%C3%A9cano+%C3%A0+metz&place=Metz");
  expect(html).toContain("<h1>Mécano à Metz</h1>");
});

test("shows the binômes before the three lists, each with its count", async () => {
  const { html } = await visit(MECHANICS);
  const order = [
    ">Les binômes</h2>",
    ">26 formations</h2>",
    ">25 offres d’emploi</h2>",
    ">4 entreprises sans offre</h2>",
  ];
  const positions = order.map((title) => html.indexOf(title));
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(positions.every((position) => position > 0)).toBe(true);
});

test("a binôme shows the two sides, the journey, the reasons, and one main action", async () => {
  const { html } = await visit(MECHANICS);
  const card = /<article class="binome[\s\S]*?<\/article>/.exec(html)?.[0] ?? "";
  expect(card).toContain("École d’exemple A");
  expect(card).toContain("Garage d’exemple A");
  expect(card).toContain("900 m");
  expect(card).toContain("Cet employeur a publié une offre récente.");
  expect(card.match(/class="button/g)).toHaveLength(1);
});

test("a company says plainly that it posted no offer", async () => {
  const { html } = await visit(`${MECHANICS}&sources=companies`);
  const cards = html.match(/<article class="card card-company[\s\S]*?<\/article>/g) ?? [];
  expect(cards).toHaveLength(4);
  for (const card of cards) expect(card).toContain("N’a pas publié d’offre");
});

test("never shows what is expected of a company, nor a score", async () => {
  const { html } = await visit(MECHANICS);
  expect(html).not.toMatch(/expectedHires|probab|score|0[.,]7/i);
});

test("every card leads to its page and carries the way back to it", async () => {
  const { links } = await visit(MECHANICS);
  const details = links.filter((link) => /^\/(formation|offre|entreprise)\//.test(link));
  expect(details.length).toBeGreaterThan(20);
  for (const link of details) {
    const back = new URL(link, "http://localhost").searchParams.get("retour");
    expect(back).toMatch(/^\/recherche\?q=m%C3%A9cano&place=Metz#(binome|training|offer|company)-[0-9a-f]{10}$/);
  }
});

test("drops the fields left empty by the form", async () => {
  const { status, html } = await visit("/recherche?q=&place=&level=&startBefore=&sources=");
  expect(status).toBe(200);
  expect(html).toContain("Tous les métiers, partout en France");
});

test("says it when the radius had to be widened", async () => {
  const { html } = await visit(`${MECHANICS}&radius=5`);
  expect(html).toContain("Nous n’avons rien trouvé à moins de 5 km. Voici ce qui existe jusqu’à 10 km.");
});

test("the filters keep the question, and the question keeps the filters", async () => {
  const { html } = await visit(`${MECHANICS}&level=3&sources=offers`);
  const [searchForm = "", filters = ""] = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  expect(searchForm).toContain('name="level" value="3"');
  expect(searchForm).not.toContain('name="sources"');
  expect(filters).toContain('type="hidden" name="q" value="mécano"');
  expect(filters).toContain('type="hidden" name="place" value="Metz"');
});

test("a list goes on under its own view, and from there back to all the results", async () => {
  const { links } = await visit(MECHANICS);
  const next = links.find((link) => link.includes("cursor=") && link.includes("sources=trainings")) ?? "";
  const { html, links: onward } = await visit(next);
  expect(html).toContain("École d’exemple I");
  expect(html).not.toContain('id="binomes"');
  expect(onward).toContain(MECHANICS);
});

test("shows the warnings of the answer", async () => {
  const search = exampleSearch({ warnings: [{ code: "old", message: "Les offres datent d’hier." }] });
  expect((await visit(MECHANICS, { search: () => search })).html).toContain("Les offres datent d’hier.");
});

test("says honestly that nothing was found, and offers wider searches", async () => {
  const { status, html, links } = await visit("/recherche?q=zzz&place=Metz&level=3");
  expect(status).toBe(200);
  expect(html).toContain("Nous n’avons rien trouvé");
  expect(html).toContain("Nous n’avons pas reconnu de métier dans « zzz ».");
  expect(links).toContain("/recherche?place=Metz&level=3");
  expect(html).toMatch(/Dans tous les métiers \(\d+\)/);
  // What would find nothing either is not proposed.
  expect(links).not.toContain("/recherche?q=zzz&level=3");
});

test("the stand-in's warning is read with the companies, the demonstration's in the banner", async () => {
  const warnings = [
    { code: "demonstration", message: "Tout est fictif." },
    { code: "stand-in-model", message: "Estimation provisoire." },
  ];
  const { html } = await visit(MECHANICS, { search: () => exampleSearch({ warnings }) });
  expect(html).not.toContain("Tout est fictif.");
  expect(html.indexOf("Estimation provisoire.")).toBeGreaterThan(html.indexOf('id="entreprises"'));
});

describe("a value that is refused", () => {
  test.each([
    ["/recherche?q=a&radius=-1", "Distance maximale", "-1", "de 0 à 200"],
    ["/recherche?lat=48.1", "Longitude (lon)", "", "un nombre de −180 à 180"],
    ["/recherche?q=a&romes=D1102", "Métiers (romes)", "D1102", "une seule façon de dire le métier"],
    ["/recherche?couleur=bleu", "couleur", "bleu", "un paramètre que cette page connaît"],
    ["/recherche?q=a&place=Metz&place=Nancy", "Où ?", "Metz et Nancy", "une commune"],
    ["/recherche?startBefore=2026-02-31", "Début", "2026-02-31", "un jour qui existe"],
  ])("%s is a 400 that names the field, what was got and what was expected", async (url, field, got, expected) => {
    const { status, html } = await visit(url);
    expect(status).toBe(400);
    expect(html).toContain(`« ${field} » est à corriger`);
    expect(html).toContain(got === "" ? "Nous n’avons rien reçu" : `« ${got} »`);
    expect(html).toContain(expected);
  });

  test("an unknown place keeps the form filled and proposes the places it may mean", async () => {
    const { status, html, links } = await visit("/recherche?q=m%C3%A9cano&place=Mets");
    expect(status).toBe(400);
    expect(html).toContain('value="mécano"');
    expect(html).toContain('value="Mets"');
    expect(links).toContain("/recherche?q=m%C3%A9cano&insee=57463");
  });
});

test("escapes what a visitor typed", async () => {
  const { html } = await visit("/recherche?q=%3Cscript%3Ealert(1)%3C/script%3E");
  expect(html).not.toContain("<script>");
});

test("the map shows the tiles an operator chose, and no other site is allowed", async () => {
  const mapTiles = { url: "https://tuiles.example.org/{z}/{x}/{y}.png", attribution: "© Exemple" };
  const response = await exampleSite({ mapTiles }).inject(MECHANICS);
  expect(response.body).toContain('data-tiles="https://tuiles.example.org/{z}/{x}/{y}.png"');
  expect(response.headers["content-security-policy"]).toContain("connect-src 'self' https://tuiles.example.org;");
  expect((await exampleSite().inject(MECHANICS)).headers["content-security-policy"]).not.toContain("http");
});
