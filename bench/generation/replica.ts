import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { SearchParams } from "../../src/domain/index.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A replica as an operator starts it: how soon it is ready, and what it holds once it has answered. */
export async function measureReplica(
  databaseUrl: string,
  dataDir: string,
  questions: readonly SearchParams[],
  print: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: "0", RATE_LIMIT: "off", LOG_LEVEL: "info" };
  // As scripts/run.mjs starts it, without the process in between.
  const memory = { MALLOC_MMAP_THRESHOLD_: "262144", MALLOC_ARENA_MAX: "2" };
  const replica = spawn(process.execPath, ["--max-semi-space-size=4", "--import", "tsx", "src/main.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...memory, ...env, START_EMPTY: "1", NOW: "2026-05-04" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let log = "";
  replica.stdout.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  try {
    while (!log.includes("is ready on")) {
      if (replica.exitCode !== null) throw new Error(`The replica ended before it was ready:\n${log}`);
      await pause(20);
    }
    const ready = ((performance.now() - started) / 1000).toFixed(1);
    const [, ms = "it was not"] = /"ms":(\d+),"msg":"the index was read/.exec(log) ?? [];
    print(`a replica started: ready in ${ready} s, of which ${ms} ms to read the index (budget 2000)`);
    const url = /is ready on (\S+)/.exec(log)?.[1] ?? "";
    print(`  resident: ${residentMegabytes(replica.pid ?? 0)} MB before any request (budget 1024)`);
    for (const { q, insee } of questions.slice(0, 500)) {
      await (await fetch(`${url}/api/v1/search?${new URLSearchParams({ q: q ?? "", insee: insee ?? "" })}`)).text();
    }
    print(`  resident: ${residentMegabytes(replica.pid ?? 0)} MB after 500 searches (budget 1024)`);
  } finally {
    replica.kill("SIGTERM");
    if (replica.exitCode === null) await once(replica, "exit");
  }
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = "NaN"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
