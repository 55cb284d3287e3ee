import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../../src/config.ts";
import { type Service, startService } from "../../src/service.ts";
import { compareReading } from "./cards-read.ts";
import { DAY, importOpenFiles } from "./open-files.ts";
import { ANYWHERE, OPEN_FILES } from "./searches.ts";
import { measurePages } from "./slow-link.ts";

/**
 * What pages cost a candidate: cards to read before a training and an employer that fit, with binômes and with two lists; then weight and
 * times on a slow link. Over the demonstration world; with `--data <folder>`, the cards only, over the open files of that folder.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({ allowPositionals: true, options: { data: { type: "string" } } });
  const dataDir = await mkdtemp(join(tmpdir(), "binome-bench-"));
  try {
    await (values.data === undefined ? overDemonstration(dataDir) : overOpenFiles(dataDir, values.data));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function overDemonstration(dataDir: string): Promise<void> {
  console.log("pages: over the demonstration world");
  return serving({ DATA_DIR: dataDir }, async (service) => {
    compareReading(searchOf(service), ANYWHERE);
    await measurePages(service.url);
  });
}

async function overOpenFiles(dataDir: string, folder: string): Promise<void> {
  await importOpenFiles(dataDir, folder);
  console.log(`pages: over the open files of ${folder}, on ${DAY}`);
  await serving({ DATA_DIR: dataDir, START_EMPTY: "1", NOW: DAY }, async (service) =>
    compareReading(searchOf(service), OPEN_FILES),
  );
}

async function serving(env: Readonly<Record<string, string>>, visit: (service: Service) => Promise<void>) {
  const service = await startService(readConfig({ PORT: "0", RATE_LIMIT: "off", ...env }));
  try {
    await visit(service);
  } finally {
    await service.stop();
  }
}

function searchOf(service: Service) {
  const search = service.search();
  if (search === null) throw new Error("bench: got no search, expected the service to serve one.");
  return search;
}
