import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_WISH_QUERY, type Orientation, systemClock } from "../../src/domain/index.ts";
import { importFiles } from "../../src/ingest/index.ts";
import { buildOrientation } from "../../src/orientation/index.ts";
import { loadReference, loadSuccessions } from "../../src/reference/index.ts";
import { openStore } from "../../src/store/index.ts";

const DATA = join(import.meta.dirname, "../../../shared/data");
const MAP = join(DATA, "parcoursup/cartographie_formations_bordeaux_2021.json");
const CATALOGUE = join(DATA, "catalogue/formations-2020-11.sample.csv");
const LEAST_RIGHT = 0.85;

const missing = !existsSync(MAP);
if (missing) console.warn("Wishes of Bordeaux: skipped, ../shared/data is absent.");

/** The certification and the main occupations of each wish, labelled by hand: any of the codes, any of the occupations. */
const LABELS = readFileSync(new URL("./bordeaux-wishes.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [wish = "", diploma = "", codes = "", romes = ""] = line.split(";");
    return { wish, diploma, codes: codes.split("|"), romes: romes.split("|") };
  });

describe.skipIf(missing)("with the real map and catalogue sample", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "binome wishes "));
  let orientation: Orientation;

  beforeAll(async () => {
    const store = await openStore({ dataDir, databaseUrl: null });
    const reference = loadReference();
    const into = { store, reference, clock: systemClock };
    await importFiles({ ...into, kind: "trainings", files: [CATALOGUE] });
    await importFiles({ ...into, kind: "wish-map", files: [MAP] });
    const deps = { reference, successions: loadSuccessions(), understand: () => [] };
    orientation = await store.read((snapshot) => buildOrientation(snapshot, deps));
    await store.close();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const check = ({ wish, diploma, codes, romes }: (typeof LABELS)[number]) => {
    const match = orientation.match({ ...NO_WISH_QUERY, parcoursup: wish });
    const found: readonly string[] = [...(match.certification?.cfds ?? []), ...(match.certification?.rncps ?? [])];
    const isCertified = codes.some((code) => found.includes(code));
    const hasOccupation = romes.some((rome) => (match.romes as readonly string[]).includes(rome));
    const reason = !isCertified
      ? `found ${match.certification?.title ?? "nothing"}`
      : hasOccupation
        ? null
        : `occupations ${match.romes}`;
    return { wish, diploma, rule: match.rule, confidence: match.confidence, reason };
  };

  test("the right certification and occupations are found for 85 % of the 70 apprenticeship wishes", () => {
    const checked = LABELS.map(check);
    const missed = checked.filter(({ reason }) => reason !== null);
    const rules = Map.groupBy(checked, ({ rule, confidence }) => `${rule} (${confidence})`);
    console.info(
      [
        `${checked.length - missed.length} of ${checked.length} wishes are right.`,
        ...[...rules].map(([rule, of]) => `  ${rule}: ${of.length}`),
        ...missed.map(({ wish, diploma, rule, reason }) => `  missed ${wish} ${diploma}: ${reason} (${rule})`),
      ].join("\n"),
    );
    expect(LABELS).toHaveLength(70);
    expect(1 - missed.length / LABELS.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
