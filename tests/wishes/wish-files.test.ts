import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, expect, test } from "vitest";
import { systemClock, type WishTally } from "../../src/domain/index.ts";
import { importFiles } from "../../src/ingest/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { openStore } from "../../src/store/index.ts";

const LINES = 5_000;
const OFFERS = 200;
const folder = mkdtempSync(join(tmpdir(), "binome wish files "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a file says of the pupils, all of it fictitious and told from anything else by this word. */
const PERSONAL = "PERSONNEFICTIVE";
const HEADER = [
  "Académie possédant le dossier élève et l'offre de formation",
  "INE",
  "Nom de l'élève",
  "Prénom 1",
  "Adresse de l'élève - Ligne 1",
  "Mail responsable 1",
  "Code offre de formation (vœu)",
  "Code MEF",
  "Libellé formation",
  "clé ministère éducatif",
  "Code UAI étab. Accueil",
  "Rang du vœu",
];

function* linesOfFile(): Generator<string> {
  yield `${HEADER.map((name) => `"${name}"`).join(";")}\n`;
  for (let i = 0; i < LINES; i++) {
    const personal = [
      `${PERSONAL}${i}INE`,
      `${PERSONAL}${i}`,
      PERSONAL,
      `1 rue ${PERSONAL}`,
      `${PERSONAL}@exemple.test`,
    ];
    const wish = [i % OFFERS, "24199901311", "CAP EXEMPLE", "-", "0990001N", 1 + (i % 5)];
    yield `${["ACADEMIE", ...personal, ...wish].map((cell) => `"${cell}"`).join(";")}\n`;
  }
}

test("a file of wishes leaves counts in the store, and nothing about a person anywhere", async () => {
  const file = join(folder, "voeux.csv");
  await pipeline(Readable.from(linesOfFile()), createWriteStream(file));
  const dataDir = join(folder, "data");
  const store = await openStore({ dataDir, databaseUrl: null });
  const into = { store, reference: loadReference(), clock: systemClock };
  const outcome = await importFiles({ ...into, kind: "wishes", files: [file] });
  expect(outcome).toMatchObject({ read: LINES, kept: OFFERS, rejected: [] });
  expect(outcome.personalColumns).toEqual(HEADER.slice(1, 6));

  const tallies: WishTally[] = [];
  await store.read(async (snapshot) => {
    for await (const batch of snapshot.wishTallies()) tallies.push(...batch);
  });
  expect(tallies.reduce((sum, { wishes }) => sum + wishes, 0)).toBe(LINES);
  expect(JSON.stringify([tallies, await store.reports(10)])).not.toContain(PERSONAL);
  await store.close();
  // The database's own files, its log of writes included.
  const holding = filesUnder(dataDir).filter((path) => readFileSync(path).includes(PERSONAL));
  expect(holding).toEqual([]);
}, 120_000);

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
