import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { killRuns } from "./kills.ts";

test("killed three times at random moments, the store is always on a whole generation, and the next runs need no hand", async () => {
  const folder = mkdtempSync(join(tmpdir(), "binome-killed-"));
  const killed = await killRuns(join(folder, "data"), 3, 20_261_123, 600);
  rmSync(folder, { recursive: true, force: true });
  expect(killed.kills).toBe(3);
}, 240_000);
