import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Company, clockFrom, LISTED_FROM, parseDay, probabilityOf } from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { importFiles, importWishCounts } from "../../src/ingest/index.ts";
import { digestOf } from "../../src/lib/secret.ts";
import { loadReference } from "../../src/reference/index.ts";
import { type Service, startService } from "../../src/service.ts";
import { openStore } from "../../src/store/index.ts";
import {
  type Circle,
  contractsOf,
  countCompanies,
  countOffers,
  countTrainings,
  meanTension,
  readParents,
  schoolPoints,
  type Wanted,
  wishRows,
} from "./count.ts";

const DATA = join(import.meta.dirname, "../../../shared/data");
/** A day on which the offers of both files were alive. */
const DAY = "2026-04-20";
const WISH_YEAR = 2024;
const PLACES: readonly (readonly [string, Circle])[] = [
  ["Metz", { lat: 49.1193, lon: 6.1757, km: 30 }],
  ["Bordeaux", { lat: 44.8378, lon: -0.5792, km: 30 }],
  ["Paris", { lat: 48.8566, lon: 2.3522, km: 30 }],
];
/** Everything, then cooks, electricians, developers, shop assistants, accountants. */
const OCCUPATIONS = [null, "G1602", "F1602", "M1805", "D1214", "M1203"];
/** What a candidate types on the page of the labour market: the towns where the files have offers, companies or trainings. */
const MARKETS = [
  ["développeur", "Bordeaux", "33"],
  ["développeur", "Strasbourg", "67"],
  ["administrateur réseau", "Bordeaux", "33"],
  ["cuisinier", "Bordeaux", "33"],
  ["cuisinier", "Metz", "57"],
  ["électricien", "Metz", "57"],
  ["comptable", "Metz", "57"],
  ["boulanger", "Strasbourg", "67"],
  ["coiffeur", "Nancy", "54"],
  ["aide-soignant", "Metz", "57"],
] as const;

const missing = !existsSync(DATA);
if (missing) console.warn("Totals on real files: skipped, ../shared/data is absent.");

describe.skipIf(missing)("with the real files imported into an empty store", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "binome real "));
  const parents = missing ? new Map<string, string>() : readParents(DATA);
  let service: Service;

  beforeAll(async () => {
    const store = await openStore({ dataDir, databaseUrl: null });
    const into = { store, reference: loadReference(), clock: clockFrom(parseDay(DAY)) };
    const file = (path: string) => join(DATA, path);
    await importFiles({ ...into, kind: "trainings", files: [file("catalogue/formations-2020-11.sample.csv")] });
    const offers = ["offres/france-travail-v2.sample-250.json", "offres/lba-v3.sample-36.json"].map(file);
    await importFiles({ ...into, kind: "offers", files: offers });
    await importFiles({ ...into, kind: "establishments", files: [file("etablissements/etablissements_metz.csv")] });
    await importFiles({ ...into, kind: "tension", files: [file("rome/metiers_tension.csv")] });
    const contracts = file("contrats/contrats_apprentissage_departement_2017_2022.json");
    await importFiles({ ...into, kind: "contracts", files: [contracts] });
    const wishes = {
      platform: "parcoursup" as const,
      year: WISH_YEAR,
      files: [file(`voeux/bts_voeux_capacite_${WISH_YEAR}.csv`)],
    };
    await importWishCounts({ ...into, ...wishes });
    await store.close();
    service = await startService(
      readConfig({ PORT: "0", START_EMPTY: "1", NOW: DAY, DATA_DIR: dataDir, RATE_LIMIT: "off", LOG_LEVEL: "silent" }),
    );
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  for (const [name, circle] of PLACES) {
    test.each(OCCUPATIONS)(`totals around ${name} for %s equal a count done on the files`, async (wanted) => {
      const query = new URLSearchParams({
        lat: `${circle.lat}`,
        lon: `${circle.lon}`,
        limit: "1",
        ...(wanted && { romes: wanted }),
      });
      const response = await fetch(`${service.url}/api/v1/search?${query}`);
      const answer = (await response.json()) as Answer;
      const counted = {
        trainings: countTrainings(DATA, circle, wanted === null ? null : [wanted], parents),
        offers: countOffers(DATA, circle, wanted === null ? null : [wanted], parents, DAY),
        companies: countCompanies(DATA, circle, listedFor(wanted === null ? null : [wanted])),
      };
      // A search that finds nothing widens its radius: the counts within 30 km are then zero.
      const { trainings, offers, companies, asked } = answer;
      const found = { trainings: trainings.total, offers: offers.total, companies: companies.total };
      expect(asked.widened ? { trainings: 0, offers: 0, companies: 0 } : found).toEqual(counted);
    });
  }

  const seen = { offers: 0, companies: 0, trainings: 0 };
  test.each(MARKETS)(
    "the market of %s around %s shows what a count done on the files gives",
    async (q, place, departement) => {
      const query = new URLSearchParams({ q, place });
      const { asked } = (await (await fetch(`${service.url}/api/v1/search?${query}&limit=1`)).json()) as Answer;
      const wanted = asked.occupations.map(({ rome }) => rome);
      const circle = { lat: asked.place?.lat ?? 0, lon: asked.place?.lon ?? 0, km: asked.radiusKm };
      const page = await (await fetch(`${service.url}/apprentissage/marche?${query}`)).text();
      const figures = figuresOf(page);
      for (const name of ["offers", "companies", "trainings"] as const) seen[name] += figures[name];
      expect(figures).toEqual({
        offers: countOffers(DATA, circle, wanted, parents, DAY),
        companies: countCompanies(DATA, circle, listedFor(wanted)),
        trainings: countTrainings(DATA, circle, wanted, parents),
        tension: meanTension(DATA, wanted, parents),
        contracts: contractsOf(DATA, departement),
      });
    },
  );

  test("the share of wishes near three employers equals a count done on the files", async () => {
    const all = wishRows(DATA, WISH_YEAR);
    const points = schoolPoints(DATA);
    const ofKnownSchools = all.filter(({ uai }) => points.has(uai));
    const matches = await matchesOf(service, ofKnownSchools);
    let [known, near] = [0, 0];
    for (const [i, { uai, wishes }] of ofKnownSchools.entries()) {
      const { romes = [], training = null } = matches[i] ?? {};
      const point = training === null ? points.get(uai)?.[0] : await placeOf(service, training);
      expect(points.get(uai)).toContainEqual(point);
      if (romes.length === 0 || point === undefined) continue;
      known += wishes;
      const [circle, wanted] = [{ ...point, km: 30 }, romes.slice(0, 20)];
      const offers = countOffers(DATA, circle, wanted, parents, DAY);
      if (offers + countCompanies(DATA, circle, listedFor(wanted)) >= 3) near += wishes;
    }
    const total = all.reduce((sum, { wishes }) => sum + wishes, 0);
    console.info(`wishes ${total}, of known schools and occupations ${known}, near three employers ${near}`);
    expect([total, known > 0, near > 0]).toEqual([1_086_056, true, true]);
    const url = `${service.url}/api/v1/impact/employers-near-wishes?from=2026-04-01&to=2026-04-30`;
    const observed = async () => ((await (await fetch(url)).json()) as Observed).observations[0] ?? null;
    await expect.poll(observed, { timeout: 100_000, interval: 1_000 }).toMatchObject({
      week: "2026-04-20",
      near: expect.closeTo(near / known, 10),
      known: expect.closeTo(known / total, 10),
    });
  }, 150_000);

  test("these markets had offers, companies and trainings to count", () => {
    expect(Math.min(seen.offers, seen.companies, seen.trainings)).toBeGreaterThan(0);
  });
});

/** The figures of the page, read from its terms and its table. */
function figuresOf(page: string) {
  const html = page.replaceAll(/[\u00a0\u202f]/g, " ");
  const number = (text = "") => Number(text.replaceAll(" ", "").replace(",", "."));
  const fact = (term: string) => number(new RegExp(`<dt>${term}</dt><dd>([\\d ]+)</dd>`).exec(html)?.[1]);
  const tension = /([\d,]+) % des employeurs de ce métier/.exec(html)?.[1];
  const [, table = ""] = /<table class="market-contracts">(.*?)<\/table>/s.exec(html) ?? [];
  return {
    offers: fact("Offres en ligne"),
    companies: fact("Entreprises qui pourraient embaucher"),
    trainings: fact("Formations"),
    tension: tension === undefined ? null : number(tension),
    contracts: [...table.matchAll(/<td>([\d ]+)<\/td>/g)].map(([, count]) => number(count)),
  };
}

interface Observed {
  readonly observations: readonly { readonly week: string; readonly near: number; readonly known: number }[];
}

interface Match {
  readonly romes: readonly string[];
  /** The address of its page. */
  readonly training: string | null;
}

/** The occupations and the training of each wish, by the API that platforms ask. */
async function matchesOf({ url, store }: Service, wishes: readonly { readonly uai: string; readonly title: string }[]) {
  const key = {
    id: "k",
    name: "essai",
    rights: ["links" as const],
    requestsPerMinute: 100,
    origins: [],
    createdAt: `${DAY}T00:00:00Z`,
  };
  await store.createKey(key, digestOf("clef"));
  const answer = await fetch(`${url}/api/v1/training-links`, {
    method: "POST",
    headers: { authorization: "Bearer clef", "content-type": "application/json" },
    body: JSON.stringify(wishes.map(({ uai, title }, i) => ({ id: String(i), uai, title }))),
  });
  return ((await answer.json()) as { items: { match: Match }[] }).items.map(({ match }) => match);
}

async function placeOf({ url }: Service, page: string) {
  const answer = await fetch(`${url}/api/v1/trainings/${new URL(page, url).pathname.split("/").at(-1)}`);
  const { place } = (await answer.json()) as { place: { lat: number; lon: number } };
  return { lat: place.lat, lon: place.lon };
}

interface Answer {
  readonly asked: {
    readonly widened: boolean;
    readonly occupations: readonly { readonly rome: string }[];
    readonly place: { readonly lat: number; readonly lon: number } | null;
    readonly radiusKm: number;
  };
  readonly trainings: { readonly total: number };
  readonly offers: { readonly total: number };
  readonly companies: { readonly total: number };
}

let prior: ReturnType<typeof standInPrior> | undefined;

/** Whether the stand-in lists an establishment of that activity and size for the occupation. */
function listedFor(wanted: Wanted): (naf: string, size: string) => boolean {
  prior ??= standInPrior(loadReference());
  const model = prior;
  return (naf, size) => {
    const company = {
      naf: naf.replace(".", ""),
      size: size || null,
      romes: [],
      expectedHires: null,
    } as unknown as Company;
    return model
      .chancesOf(company)
      .some(
        ({ rome, expectedHires }) =>
          (wanted === null || wanted.includes(rome)) && probabilityOf(expectedHires) >= LISTED_FROM,
      );
  };
}
