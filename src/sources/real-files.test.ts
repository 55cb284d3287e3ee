import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { opcoNamed, opcoOf } from "../reference/index.ts";
import type { ImportKind } from "./format.ts";
import { readFileAs } from "./testing.ts";

/** Real open data, kept beside the repository and never in it. */
const DATA = new URL("../../../shared/data/", import.meta.url);

/** Format, then records of the file that are accepted (gathered ones each counted) and refused. */
const FILES: readonly [ImportKind, string, string, number, number][] = [
  ["trainings", "catalogue/formations-2020-11.sample.csv", "catalogue-csv", 4048, 24],
  ["offers", "offres/france-travail-v2.sample-250.json", "france-travail-v2", 30, 220],
  ["offers", "offres/lba-v3.sample-36.json", "api-alternance", 36, 0],
  ["establishments", "etablissements/etablissements_metz.csv", "geo-establishments", 1685, 0],
  ["occupations", "rome/unix_referentiel_code_rome_v460_utf8.csv", "rome-v4", 1584, 0],
  ["occupations", "rome/rome_v3_labels.csv", "rome-v3", 532, 0],
  ["appellations", "rome/appellations.csv", "rome-appellations", 11522, 0],
  ["certifications", "certifications/kit_apprentissage_20231218.csv", "kit-apprentissage", 5705, 2],
  ["certifications", "certifications/codes_diplomes.csv", "codes-diplomes", 4903, 1],
  ["certifications", "certifications/rncp_rome.csv", "rncp-rome", 44991, 174],
  ["places", "places/laposte_hexasmal.csv", "laposte-hexasmal", 38932, 269],
  ["tension", "rome/metiers_tension.csv", "tension-bmo", 701, 0],
  ["contracts", "contrats/contrats_apprentissage_departement_2017_2022.json", "contracts-departements", 101, 0],
];

const present = existsSync(DATA);
if (!present) console.info("Skipped: the real files are not beside this repository (../shared/data).");

test.skipIf(!present).each(FILES)(
  "%s: %s is recognised from its content",
  async (kind, path, format, rows, refused) => {
    const read = await readFileAs(kind, new URL(path, DATA));
    expect(read.format).toBe(format);
    expect(read.accepted.reduce((sum, { gathers }) => sum + gathers, 0)).toBe(rows);
    expect(read.refused).toHaveLength(refused);
  },
);

test.skipIf(!present)(
  "the real offers of API Alternance that say an OPCO or an agreement have one, the others none",
  async () => {
    const { records } = await readFileAs("offers", new URL("offres/lba-v3.sample-36.json", DATA));
    const known = records.flatMap(({ opco }) => opco ?? []);
    expect(known.toSorted()).toEqual(["OPCO 2i", "Uniformation", "Uniformation"]);
  },
);

test.skipIf(!present)("every agreement of the real table has the OPCO that it says there", async () => {
  const lines = readFileSync(new URL("opco/idcc_opco.csv", DATA), "utf8").split(/\r?\n/).slice(1);
  const rows = lines.map((line) => line.split(";")).filter(([idcc, name]) => /^\d+$/.test(idcc ?? "") && name);
  const wrong = rows.filter(([idcc, name]) => opcoNamed(name ?? "")?.name !== opcoOf(idcc ?? "")?.name);
  expect(rows.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});
