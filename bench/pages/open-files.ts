import { join } from "node:path";
import { clockFrom, parseDay } from "../../src/domain/index.ts";
import { importFiles } from "../../src/ingest/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { openStore } from "../../src/store/index.ts";

/** A day on which the offers of the files were alive. */
export const DAY = "2026-04-20";

const FILES = {
  trainings: ["catalogue/formations-2020-11.sample.csv"],
  offers: ["offres/france-travail-v2.sample-250.json", "offres/lba-v3.sample-36.json"],
  establishments: ["etablissements/etablissements_metz.csv"],
} as const;

/** Imports the open files of a folder into an empty store. */
export async function importOpenFiles(dataDir: string, folder: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl: null });
  try {
    const into = { store, reference: loadReference(), clock: clockFrom(parseDay(DAY)) };
    for (const kind of ["trainings", "offers", "establishments"] as const) {
      await importFiles({ ...into, kind, files: FILES[kind].map((path) => join(folder, path)) });
    }
  } finally {
    await store.close();
  }
}
