import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killRuns } from "../ingest/kills.ts";

/** Runs of the feeds killed at random moments. */
export async function proveKilled(kills = 50): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "binome-killed-"));
  const started = performance.now();
  const { onOld, onNew, tooLate } = await killRuns(join(folder, "data"), kills, 20_261_123, 2_000);
  rmSync(folder, { recursive: true, force: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${kills} runs of three feeds killed at random moments in ${seconds} s: ${onOld} left the old generation, ${onNew} the new one, ` +
      `none anything else; the runs that followed needed no hand (${tooLate} more had ended before they were killed).`,
  );
}
