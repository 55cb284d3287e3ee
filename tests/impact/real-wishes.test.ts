import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clockFrom, parseDay } from "../../src/domain/index.ts";
import { readWishBook, type WishBook, wishChanges, wishesBy, wishFigures } from "../../src/impact/index.ts";
import { importWishCounts, WishCountsRefused } from "../../src/ingest/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { openStore, type Records } from "../../src/store/index.ts";

const DATA = join(import.meta.dirname, "../../../shared/data/voeux");
const fileOf = (year: number) => join(DATA, `bts_voeux_capacite_${year}.csv`);
const missing = !existsSync(DATA);
if (missing) console.warn("Wishes of the real files: skipped, ../shared/data/voeux is absent.");

/** The rows as a spreadsheet shows them, by a road of its own: whole file at once, column by its exact name. */
function rowsOf(year: number) {
  return parse<Record<string, string>>(readFileSync(fileOf(year)), { columns: true, bom: true, delimiter: ";" }).map(
    (row) => ({
      key: `${row.UAI}/${row.MEFSTAT11}/${row.STATUT}`,
      route: (row.STATUT ?? "").toLowerCase(),
      departement: (row.UAI ?? "").slice(1, 3),
      wishes: Number(row.NB_VOEUX_CONFIRMES),
      seats: Number(row.CAPACITEPSUP || 0),
    }),
  );
}

const total = (rows: readonly { wishes: number }[]) => rows.reduce((sum, { wishes }) => sum + wishes, 0);

describe.skipIf(missing)("with the two real files of wishes", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "binome wishes "));
  const into = {
    reference: loadReference(),
    clock: clockFrom(parseDay("2026-05-01")),
    platform: "parcoursup" as const,
  };
  const rows = missing ? null : { 2023: rowsOf(2023), 2024: rowsOf(2024) };
  let store: Records;
  let book: WishBook;

  beforeAll(async () => {
    store = await openStore({ dataDir, databaseUrl: null });
    for (const year of [2023, 2024]) {
      const outcome = await importWishCounts({ ...into, store, files: [fileOf(year)], year });
      expect(outcome.rejected).toEqual([]);
    }
    book = await readWishBook(store);
  });
  afterAll(async () => {
    await store?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("1,035,256 wishes for an apprenticeship in 2023 and 1,086,056 in 2024", () => {
    const figures = wishFigures(book).filter(({ route }) => route === "apprentissage");
    expect(figures.map(({ year, wishes }) => [year, wishes])).toEqual([
      [2023, 1_035_256],
      [2024, 1_086_056],
    ]);
  });

  test.each(["apprentissage", "scolaire"] as const)(
    "%s: wishes, seats and both changes equal an independent count",
    (route) => {
      const of = (year: 2023 | 2024) => (rows?.[year] ?? []).filter((row) => row.route === route);
      const figures = wishFigures(book).filter((figure) => figure.route === route);
      expect(figures.map(({ wishes, capacity }) => [wishes, capacity])).toEqual(
        ([2023, 2024] as const).map((year) => [total(of(year)), of(year).reduce((sum, { seats }) => sum + seats, 0)]),
      );
      const keys = { 2023: new Set(of(2023).map(({ key }) => key)), 2024: new Set(of(2024).map(({ key }) => key)) };
      const before = total(of(2023).filter(({ key }) => keys[2024].has(key)));
      const after = total(of(2024).filter(({ key }) => keys[2023].has(key)));
      const change = wishChanges(book).find((one) => one.route === route);
      expect(change).toMatchObject({ from: 2023, to: 2024 });
      expect(change?.whole).toBeCloseTo(total(of(2024)) / total(of(2023)) - 1, 12);
      expect(change?.constantPerimeter).toBeCloseTo(after / before - 1, 12);
      console.info(`${route}: whole ${change?.whole}, constant perimeter ${change?.constantPerimeter}`);
    },
  );

  test("the wishes of a département equal those of its rows", () => {
    const moselle = wishesBy(book, "departement", { route: "apprentissage" }).find(
      ({ year, value }) => year === 2024 && value === "57",
    );
    const expected = rows?.[2024].filter((row) => row.departement === "57" && row.route === "apprentissage") ?? [];
    expect(moselle?.wishes).toBe(total(expected));
  });

  test("the file of one year given for another is noticed, and refused", async () => {
    const importing = importWishCounts({ ...into, store, files: [fileOf(2023)], year: 2025, dryRun: true });
    await expect(importing).rejects.toThrow(WishCountsRefused);
    const forced = await importWishCounts({
      ...into,
      store,
      files: [fileOf(2023)],
      year: 2025,
      dryRun: true,
      force: true,
    });
    expect(forced.kept).toBeGreaterThan(12_000);
  });
});
