import { describe, expect, test } from "vitest";
import { exampleSite, faultsOf, visit } from "../testing/index.ts";

const PAY = "/apprentissage/salaire?birthDate=2008-11-15&startsOn=2026-09-01&months=24&contract=apprentissage";

/** Every page of guidance, as it opens and with something asked. */
const PAGES = [
  "/apprentissage",
  "/apprentissage/salaire",
  PAY,
  `${PAY}&region=mayotte&sector=public&disability=true&yearsDone=2`,
  "/apprentissage/calendrier",
  "/apprentissage/calendrier?startsOn=2026-09-01",
  "/apprentissage/aides",
  "/apprentissage/aides?age=minor&housing=no&disability=no",
  "/apprentissage/insertion",
  "/apprentissage/insertion?ecole=0990001N",
  "/apprentissage/marche",
  "/apprentissage/marche?q=m%C3%A9cano&place=Metz",
  "/faq",
  "/faq?q=salaire",
];

describe.each(PAGES)("%s", (url) => {
  test("is valid HTML with one main heading and has no script of its own", async () => {
    const { status, html } = await visit(url);
    expect(status).toBe(200);
    expect(await faultsOf(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(
      html.match(
        /<script(?! type="(application\/ld\+json"|module" src="\/assets\/))| style="|\bundefined\b|\bNaN\b|\[object/,
      ),
    ).toBeNull();
  });

  test("gives a source and a date for every number", async () => {
    const { html } = await visit(url);
    expect(numbersWithoutSource(html)).toEqual([]);
  });
});

/** Parts that hold no figure of ours: what surrounds the page, the sources themselves, the visitor's own answers, and data for machines. */
const LEFT_OUT = [
  /<head>.*?<\/head>/s,
  /<header.*?<\/header>/s,
  /<footer.*?<\/footer>/s,
  /<section class="guide-notes.*?<\/section>/gs,
  /<form.*?<\/form>/gs,
  /<script.*?<\/script>/s,
];

/** A month of the campaign, its year, how many entries the page itself lists. */
const OWN_WORDS =
  /^La rentrée \d{4}|^(?:\p{L}+[ -])*(?:février|avril|mai|juin|septembre|octobre|décembre) \d{4}$|^\d+ (aides|questions) /u;

/** The texts of a page that hold a number but neither lead to a dated source nor stand in a part that names its own. */
function numbersWithoutSource(html: string): string[] {
  const dated = new Set([...html.matchAll(/<li id="(source-[^"]+)">(?:(?!<\/li>).)*<time/gs)].map(([, id]) => id));
  const known = (anchors: string) => anchors.split(" ").every((anchor) => dated.has(anchor));
  let text = LEFT_OUT.reduce((left, part) => left.replace(part, ""), html);
  text = text.replace(/<a class="fact" href="#([^"]+)">[^<]*<\/a>/g, (link, anchor) => (known(anchor) ? "" : link));
  text = withoutSourced(text, known);
  const plain = text.replace(/<[^>]+>/g, "\n").replace(/\b3e\b/g, "");
  const lines = [...plain.matchAll(/.*\d.*/g)].map(([line]) => line.trim());
  return lines.filter((line) => !OWN_WORDS.test(line));
}

/** Takes out each element that names its sources, when the page has them all. */
function withoutSourced(html: string, known: (anchors: string) => boolean): string {
  const start = /<(section|div)[^>]* data-sources="([^"]+)"[^>]*>/.exec(html);
  if (start === null || !known(start[2]!)) return html;
  const tag = start[1]!;
  let depth = 0;
  for (const found of html.slice(start.index).matchAll(new RegExp(`<(/?)${tag}\\b`, "g"))) {
    depth += found[1] === "" ? 1 : -1;
    if (depth > 0) continue;
    return withoutSourced(html.slice(0, start.index) + html.slice(start.index + found.index), known);
  }
  return html;
}

test("the walk over the numbers sees one that has no source", () => {
  expect(numbersWithoutSource("<main><p>Il y a 3 aides.</p></main>")).toEqual(["Il y a 3 aides."]);
});

test("the simulator gives the periods, the articles, the years and a chart", async () => {
  const { html } = await visit(PAY);
  for (const words of ["D6222-26", "D6222-31", "septembre 2026 à novembre 2026", "504,10 €", "802,82 €", "<svg"]) {
    expect(html).toContain(words);
  }
  expect(html.match(/<rect class="pay-gross"/g)).toHaveLength(24);
  expect(html).toContain('value="2008-11-15"');
});

test("what few need to say is folded on a phone, and open once it is said; the answer is where the form leads", async () => {
  expect((await visit(PAY)).html).toContain('<details class="fold"><summary>Préciser ma situation');
  const { html } = await visit(`${PAY}&disability=true`);
  expect(html).toContain('<details class="fold" open><summary>Préciser ma situation');
  expect(html).toContain('action="/apprentissage/salaire#pay-result"');
  expect(html).toContain('id="pay-result"');
});

test.each([
  ["birthDate=2014-01-01&startsOn=2026-09-01", "l’âge prévu par la loi", "birthDate"],
  ["birthDate=2008-02-31&startsOn=2026-09-01", "l’âge prévu par la loi", "birthDate"],
  ["birthDate=2008-01-01&startsOn=2026-09-01&signedOn=2026-10-01", "au plus tard le jour du début", "signedOn"],
  ["birthDate=2008-01-01&startsOn=2026-09-01&months=60", "ne peut pas dépasser", "months"],
  ["birthDate=1990-01-01&startsOn=2011-09-01", "n’est pas une date que nous savons calculer", "startsOn"],
  ["birthDate=2008-01-01&startsOn=2026-09-01&salaire=3", "Reprenez le formulaire", null],
  ["birthDate=2008-01-01&birthDate=2009-01-01", "La date de naissance", null],
])("the simulator refuses %s in plain words, beside the field", async (query, words, field) => {
  const { status, html } = await visit(`/apprentissage/salaire?${query}`);
  expect(status).toBe(400);
  expect(html).toContain(words);
  if (field !== null) expect(html).toMatch(new RegExp(`name="${field}"[^>]*aria-invalid="true"`));
});

test("the plan of the calendar is on the page and in a file", async () => {
  const { html, links } = await visit("/apprentissage/calendrier?startsOn=2026-09-01");
  expect(html).toContain("1er décembre 2026");
  expect(links).toContain("/apprentissage/calendrier/plan.ics?startsOn=2026-09-01");
  const file = await exampleSite().inject("/apprentissage/calendrier/plan.ics?startsOn=2026-09-01");
  expect(file.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(file.headers["content-disposition"]).toBe('attachment; filename="plan-apprentissage.ics"');
  expect(file.body).toContain("DTSTART;VALUE=DATE:20260901");
});

test("a training gives its own date to the plan", async () => {
  const { html } = await visit("/apprentissage/calendrier?training=formation%20A%231");
  expect(html).toContain("Pour la formation");
  expect(html).toContain("1er septembre 2026");
});

test.each([
  ["startsOn=2026-02-30", 400],
  ["startsOn=1999-09-01", 400],
  ["startsOn=hier", 400],
  ["training=inconnue", 404],
])("the calendar refuses %s, and so does its file, on the page", async (query, status) => {
  expect((await visit(`/apprentissage/calendrier?${query}`)).status).toBe(status);
  const file = await exampleSite().inject(`/apprentissage/calendrier/plan.ics?${query}`);
  expect([file.statusCode, file.headers.location]).toEqual([302, `/apprentissage/calendrier?${query}`]);
});

test("three answers keep the schemes of one's situation, and nothing remembers them", async () => {
  const everything = await visit("/apprentissage/aides");
  const own = await visit("/apprentissage/aides?age=minor&housing=no&disability=no");
  expect(everything.html).toContain("<h2>Mobili-Jeune");
  expect(own.html).not.toContain("<h2>Mobili-Jeune");
  expect(own.html).toContain("L’allocation de rentrée");
  const response = await exampleSite().inject("/apprentissage/aides?age=minor");
  expect(response.headers["set-cookie"]).toBeUndefined();
});

test("the licence aid that ended says so", async () => {
  const { html } = await visit("/apprentissage/aides");
  expect(html).toMatch(/21 février 2026<\/a> \(terminé\)/);
});

test("the questions are found by their words, and all shown when none matches", async () => {
  const found = await visit("/faq?q=permis");
  expect(found.html).toContain("Quelles aides au transport et au permis");
  expect(found.html).not.toContain("Combien de temps dure le contrat");
  expect((await visit("/faq?q=zzzz")).html).toContain("Aucune question ne contient ces mots");
});

test("the questions are structured data that say the same as the page", async () => {
  const { html } = await visit("/faq");
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const data = JSON.parse(json);
  expect(data["@type"]).toBe("FAQPage");
  expect(data.mainEntity.length).toBeGreaterThanOrEqual(45);
  expect(html.match(/<article id="/g)).toHaveLength(data.mainEntity.length);
});
