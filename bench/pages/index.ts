import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Service, startService } from "../../src/service.ts";
import { compareReading } from "./cards-read.ts";
import { measurePages } from "./slow-link.ts";

/**
 * What pages cost a candidate: cards to read before a training and an employer that fit, with binômes and with two lists; then weight and
 * times on a slow link. Over the demonstration world, or over a copy of the data folder that `BENCH_DATA_DIR` names.
 */
export async function run(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "binome-bench-"));
  const given = process.env.BENCH_DATA_DIR;
  if (given !== undefined) await cp(given, dataDir, { recursive: true });
  const service = await started(dataDir, given !== undefined);
  try {
    const search = service.search();
    if (search === null) throw new Error("bench: got no search, expected the service to serve one.");
    console.log(`pages: over ${given === undefined ? "the demonstration world" : "real files"}`);
    compareReading(search);
    if (given === undefined) await measurePages(service.url);
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function started(dataDir: string, startEmpty: boolean): Promise<Service> {
  return startService({
    host: "127.0.0.1",
    port: 0,
    dataDir,
    databaseUrl: null,
    startEmpty,
    scale: null,
    rateLimit: "off",
    now: null,
    logLevel: "warn",
  });
}
