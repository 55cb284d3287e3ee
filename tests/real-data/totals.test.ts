import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Company, clockFrom, LISTED_FROM, parseDay, probabilityOf } from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { importFiles } from "../../src/ingest/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { type Service, startService } from "../../src/service.ts";
import { openStore } from "../../src/store/index.ts";
import { type Circle, countCompanies, countOffers, countTrainings, readParents } from "./count.ts";

const DATA = join(import.meta.dirname, "../../../shared/data");
/** A day on which the offers of both files were alive. */
const DAY = "2026-04-20";
const PLACES: readonly (readonly [string, Circle])[] = [
  ["Metz", { lat: 49.1193, lon: 6.1757, km: 30 }],
  ["Bordeaux", { lat: 44.8378, lon: -0.5792, km: 30 }],
  ["Paris", { lat: 48.8566, lon: 2.3522, km: 30 }],
];
/** Everything, then cooks, electricians, developers, shop assistants, accountants. */
const OCCUPATIONS = [null, "G1602", "F1602", "M1805", "D1214", "M1203"];

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
        trainings: countTrainings(DATA, circle, wanted, parents),
        offers: countOffers(DATA, circle, wanted, parents, DAY),
        companies: countCompanies(DATA, circle, listedFor(wanted)),
      };
      // A search that finds nothing widens its radius: the counts within 30 km are then zero.
      const { trainings, offers, companies, asked } = answer;
      const found = { trainings: trainings.total, offers: offers.total, companies: companies.total };
      expect(asked.widened ? { trainings: 0, offers: 0, companies: 0 } : found).toEqual(counted);
    });
  }
});

interface Answer {
  readonly asked: { readonly widened: boolean };
  readonly trainings: { readonly total: number };
  readonly offers: { readonly total: number };
  readonly companies: { readonly total: number };
}

/** Whether the stand-in lists an establishment of that activity and size for the occupation. */
function listedFor(wanted: string | null): (naf: string, size: string) => boolean {
  const model = standInPrior(loadReference());
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
          (wanted === null || rome === wanted) && probabilityOf(expectedHires) >= LISTED_FROM,
      );
  };
}
