import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EmploymentRate,
  type InsertionOutcome,
  type Orientation,
  systemClock,
  type Training,
} from "../../src/domain/index.ts";
import { importFiles } from "../../src/ingest/index.ts";
import { seededRandom } from "../../src/lib/random.ts";
import { buildOrientation } from "../../src/orientation/index.ts";
import { loadReference, loadSuccessions } from "../../src/reference/index.ts";
import { openStore } from "../../src/store/index.ts";

const DATA = join(import.meta.dirname, "../../../shared/data");
const REGIONS = join(DATA, "insertion/inserjeunes_region_certification.csv");
const SCHOOLS = join(DATA, "insertion/inserjeunes_cfa.csv");
const CATALOGUE = join(DATA, "catalogue/formations-2020-11.sample.csv");
const DRAWN = 100;
const SEED = 2026;

const SUCCESSIONS = loadSuccessions();

type Row = Readonly<Record<string, string>>;

const missing = !existsSync(REGIONS);
if (missing) console.warn("Outcomes of former apprentices: skipped, ../shared/data is absent.");

describe.skipIf(missing)("with the real InserJeunes files and catalogue sample", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "binome insertion "));
  let orientation: Orientation;
  let drawn: readonly Training[];

  beforeAll(async () => {
    const store = await openStore({ dataDir, databaseUrl: null });
    const reference = loadReference();
    const into = { store, reference, clock: systemClock };
    await importFiles({ ...into, kind: "trainings", files: [CATALOGUE] });
    await importFiles({ ...into, kind: "insertion", files: [REGIONS, SCHOOLS] });
    const deps = { reference, successions: SUCCESSIONS, understand: () => [] };
    await store.read(async (snapshot) => {
      orientation = await buildOrientation(snapshot, deps);
      const trainings: Training[] = [];
      for await (const batch of snapshot.trainings()) trainings.push(...batch.filter(({ published }) => published));
      drawn = draw(trainings);
    });
    await store.close();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test("for 100 trainings drawn at random, each figure is the file's, and its level is said", () => {
    const files = { regions: rowsOf(REGIONS), schools: rowsOf(SCHOOLS) };
    const levels: Record<string, number> = {};
    let figures = 0;
    for (const training of drawn) {
      const { cfd, rncp, school, place } = training;
      const { apprenticeship, missing } = orientation.insertionOf({ uai: school.uai, cfd, rncp, insee: place.insee });
      const level = apprenticeship?.level ?? `none, ${missing}`;
      levels[level] = (levels[level] ?? 0) + 1;
      for (const rate of apprenticeship?.rates ?? []) {
        figures++;
        expect([training.id, rate]).toEqual([
          training.id,
          { ...rate, ...inFile(apprenticeship!, rate, training, files) },
        ]);
        if (rate.leavers !== null) expect(rate.leavers).toBeGreaterThanOrEqual(20);
      }
    }
    console.info(`${figures} figures of ${DRAWN} trainings equal the files'. Levels: ${JSON.stringify(levels)}`);
    expect(drawn).toHaveLength(DRAWN);
    expect(figures).toBeGreaterThan(0);
  });
});

function draw(trainings: readonly Training[]): Training[] {
  const random = seededRandom(SEED);
  const left = [...trainings];
  return Array.from({ length: DRAWN }, () => left.splice(Math.floor(random() * left.length), 1)[0] as Training);
}

/** What the files say of that figure, read without any of the code under test. */
function inFile(
  { level, region }: InsertionOutcome,
  { months, cohort }: EmploymentRate,
  { cfd, school }: Training,
  { regions, schools }: { readonly regions: readonly Row[]; readonly schools: readonly Row[] },
): Pick<EmploymentRate, "rate" | "leavers"> | null {
  if (level === "school") {
    const row = schools.find((one) => one.UAI === school.uai && one.Année === `cumul ${cohort}`);
    return { rate: Number(row?.[`Taux emploi ${months} mois`]), leavers: null };
  }
  const year = cohort.replace("-", "_");
  const same = regions.filter((row) => row.voie === "apprentissage" && row.millesime === year && isSame(row, cfd));
  if (level === "region") {
    const row = same.find((one) => one.code_region === region);
    return { rate: Number(row?.[`taux_emploi_${months}_mois`]), leavers: Number(row?.nb_sortant) };
  }
  const counted = same.filter((row) => row[`nb_en_emploi_${months}_mois`] !== "" && row.nb_sortant !== "");
  const sum = (column: string) => counted.reduce((total, row) => total + Number(row[column]), 0);
  const leavers = sum("nb_sortant");
  return { rate: Math.round((100 * sum(`nb_en_emploi_${months}_mois`)) / leavers), leavers };
}

/** The files name the certification by the training's own code, or by one that took its place: those of the table. */
function isSame(row: Row, cfd: string | null): boolean {
  return row.cfd === cfd || SUCCESSIONS.some(({ older, newer }) => older === cfd && newer === row.cfd);
}

function rowsOf(path: string): Row[] {
  return parse(readFileSync(path), { bom: true, columns: true, delimiter: ";" });
}
