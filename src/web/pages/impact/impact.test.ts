import { expect, test } from "vitest";
import { type Asked, type Impact, INDICATORS, type Row, readAsked } from "../../../impact/index.ts";
import { exampleReference } from "../../examples/index.ts";
import { exampleSite, faultsOf, visit } from "../../testing/index.ts";
import { seriesOf } from "./series.ts";

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  sessions: [
    { day: "2026-04-28", source: "parcoursup", sessions: 40, visitors: 38 },
    { day: "2026-04-29", source: "direct", sessions: 12, visitors: 12 },
    { day: "2026-04-29", source: "api:portail", sessions: 3, visitors: 1 },
  ],
  path: [
    { source: "parcoursup", step: "sessions", sessions: 40 },
    { source: "parcoursup", step: "seen", sessions: 30 },
    { source: "parcoursup", step: "contact", sessions: 7 },
    { source: "api:portail", step: "seen", sessions: 3 },
  ],
  wishes: [
    {
      platform: "parcoursup",
      year: 2023,
      route: "apprentissage",
      wishes: 1000,
      capacity: 100,
      wishesPerSeat: 10,
      whole: null,
      constantPerimeter: null,
      source: "a.csv",
      asOf: "2026-04-01",
    },
    {
      platform: "parcoursup",
      year: 2024,
      route: "apprentissage",
      wishes: 1049,
      capacity: 120,
      wishesPerSeat: 8.74,
      whole: 0.049,
      constantPerimeter: -0.073,
      source: "b.csv",
      asOf: "2026-04-01",
    },
  ],
  "wishes-by-departement": [
    {
      platform: "parcoursup",
      year: 2024,
      route: "apprentissage",
      value: "57",
      label: "Moselle",
      wishes: 49,
      capacity: 9,
      wishesPerSeat: 5.4,
      courses: 3,
    },
  ],
  freshness: [{ feed: "fichiers « offers »", readOn: "2026-04-30", days: 1, records: 250, trouble: null }],
};

const moselle = { kind: "departement", code: "57", label: "Moselle", population: 1_000_000 } as const;
const reference = { ...exampleReference(), localities: [moselle] };

function impact(asked: Asked[] = []): Impact {
  return {
    rows: async ({ name }, question) => {
      asked.push(question);
      return ROWS[name] ?? [];
    },
    json: async () => null,
    prepare: async () => undefined,
  };
}

test("is valid, with a figure for every indicator, its method and its file", async () => {
  const { status, html, links } = await visit("/impact", { impact: impact() });
  expect(status).toBe(200);
  expect(await faultsOf((await exampleSite({ impact: impact() }).inject("/impact")).body)).toEqual([]);
  for (const { name, title } of INDICATORS) {
    expect(html).toContain(title);
    expect(links.some((link) => link.startsWith(`/api/v1/impact/${name}?`) && link.endsWith("format=csv"))).toBe(true);
  }
});

test("says both changes of wishes, what each hides, and what the files do not cover", async () => {
  const { html } = await visit("/impact", { impact: impact() });
  expect(html).toMatch(/de 2023 à 2024 : \+4,9 % dans l’ensemble, -7,3 % à périmètre constant/);
  expect(html).toContain("Aucun des deux ne suffit");
  expect(html).toContain("ne comptent que Parcoursup");
});

test("a chart is a picture with its words, and the same figures are in a table", async () => {
  const { html } = await visit("/impact", { impact: impact() });
  expect(html).toMatch(/role="img" aria-label="Visites du .* : 55 en tout, surtout depuis Parcoursup\."/);
  expect(html).toContain("<caption>Visites par provenance</caption>");
  // The searches of a program are no part of the path of people.
  expect(html).toMatch(/aria-label="Visites par étape : Visites 40, Recherche 30, Résultats vus 30/);
});

test("the period and the territory are in the address, and go to the files", async () => {
  const asked: Asked[] = [];
  const { html, links } = await visit("/impact?from=2026-04-01&to=2026-04-30&territory=57", {
    impact: impact(asked),
    reference,
  });
  expect(asked[0]).toMatchObject({ period: { from: "2026-04-01", to: "2026-04-30" }, territory: { code: "57" } });
  expect(html).toContain('<option value="57" selected>');
  expect(links).toContain("/api/v1/impact/wishes?from=2026-04-01&to=2026-04-30&territory=57&format=csv");
});

test.each(["from=hier", "territory=999", "from=2026-05-01&to=2026-04-01"])(
  "%s is refused in words, and the page still shows",
  async (query) => {
    const { status, html } = await visit(`/impact?${query}`, { impact: impact() });
    expect(status).toBe(400);
    expect(html).toContain("Cette demande n’est pas comprise");
    expect(html).toContain("Visites par provenance");
  },
);

test("without any figure, each indicator says so, and the page is valid", async () => {
  const empty: Impact = { rows: async () => [], json: async () => null, prepare: async () => undefined };
  const { html } = await visit("/impact", { impact: empty });
  expect(html.match(/Rien n’est connu pour cette demande/g)).toHaveLength(INDICATORS.length);
  expect((await visit("/impact")).html).toContain("La mesure n’est pas en service ici");
});

test("the map shades the départements of the last year known", async () => {
  const response = await exampleSite({ impact: impact() }).inject("/impact/carte.svg");
  expect(response.headers["content-type"]).toContain("image/svg+xml");
  expect(response.body.match(/fill="#d5e6e5"/g)).toHaveLength(1);
});

test("long periods are told by week, then by month; beyond five, sources are put together", () => {
  const clock = { now: () => new Date("2026-05-01T10:00:00Z") };
  const asked = (from: string) => readAsked({ from }, clock, { localities: [] } as never);
  const rows = Array.from({ length: 8 }, (_, at) => ({ day: "2026-05-01", source: `s${at}`, sessions: 8 - at }));
  expect(seriesOf(rows, asked("2026-04-01"), "autres")).toMatchObject({
    step: "day",
    names: ["s0", "s1", "s2", "s3", "autres"],
  });
  expect(seriesOf(rows, asked("2026-04-01"), "autres").points).toHaveLength(31);
  const weeks = seriesOf(rows, asked("2025-06-01"), "autres");
  expect([weeks.step, weeks.points.length]).toEqual(["week", 48]);
  const months = seriesOf(rows, asked("2024-05-01"), "autres");
  expect([months.step, months.points.length]).toEqual(["month", 25]);
  for (const series of [weeks, months]) expect(series.values.map((line) => line.at(-1))).toEqual([8, 7, 6, 5, 10]);
});
