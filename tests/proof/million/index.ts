import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startPostgres } from "../../postgres/throwaway.ts";
import { compareCopy } from "./copy.ts";
import { writeFrance } from "./files.ts";
import { serverSeconds } from "./server-time.ts";

const MOST_SECONDS = 90;
const MOST_BYTES = 1_000_000_000;

interface Loaded {
  readonly generation: number;
  readonly seconds: number;
  readonly kept: number;
  readonly rejected: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** A million rows, from files to a published generation, on a PostgreSQL server of our own: twice, all new and then none changed. */
export async function proveMillion(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "binome-million-"));
  mkdirSync(join(folder, "spool"));
  const postgres = await startPostgres();
  try {
    const lines = await writeFrance(folder);
    const url = await postgres.createDatabase();
    console.log(`${lines} lines in files; load average ${loadavg()[0]?.toFixed(1)}`);
    for (const what of ["all new", "none changed"]) {
      const before = await serverSeconds(postgres.url);
      const loaded = await load(url, folder);
      const after = await serverSeconds(postgres.url);
      tell(what, lines, loaded, before === null || after === null ? 0 : after - before);
    }
    const { copy, insert, read } = await compareCopy(url, await postgres.createDatabase(), folder);
    console.log(
      `${read} companies: ${copy} s by COPY and one insert from an unlogged table, ${insert} s as the store does`,
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(url: string, folder: string): Promise<Loaded> {
  const script = new URL("load.ts", import.meta.url).pathname;
  // What a machine of 1 GB would say to Node: without it, what is no longer used is thrown away later, and counts until then.
  const flags = ["--max-old-space-size=640", "--import", "tsx", script, url, folder];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { maxBuffer: 1e7 });
  return JSON.parse(stdout) as Loaded;
}

function tell(what: string, lines: number, loaded: Loaded, server: number): void {
  const { generation, seconds, kept, rejected, cpuSeconds, peakBytes, stages } = loaded;
  console.log(
    `${what}: ${kept} rows in generation ${generation}, ${rejected} refused, in ${seconds.toFixed(1)} s (budget ${MOST_SECONDS}), ` +
      `${cpuSeconds.toFixed(1)} s of processor and ${server.toFixed(1)} s of the server's, ${(peakBytes / 1e6).toFixed(0)} MB at most (budget ${MOST_BYTES / 1e6}); ` +
      `load average ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(`  seconds at the last word of each stage: ${JSON.stringify(stages)}`);
  if (kept + rejected !== lines) throw new Error(`got ${kept} rows and ${rejected} refused, expected ${lines} in all.`);
  if (peakBytes > MOST_BYTES) throw new Error(`got ${peakBytes} bytes, expected at most ${MOST_BYTES}.`);
  // On a machine that others use the clock says little: what one process asks of its processor may not pass the budget either.
  if (seconds > MOST_SECONDS && cpuSeconds > MOST_SECONDS)
    throw new Error(`got ${seconds} s, expected at most ${MOST_SECONDS}.`);
}
