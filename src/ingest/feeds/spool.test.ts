import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSpool } from "./spool.ts";

test("of what an earlier run downloaded only what can be gone on with is kept, until the feed is read whole", async () => {
  const spool = openSpool(mkdtempSync(join(tmpdir(), "binome-spool-")), "exemple");
  const downloads = await spool.downloads();
  for (const name of ["whole.json", "stock.zip.part", "stock.zip.part.json", "part"])
    writeFileSync(join(downloads, name), "x");
  expect(await spool.downloads()).toBe(downloads);
  expect(readdirSync(downloads).toSorted()).toEqual(["stock.zip.part", "stock.zip.part.json"]);
  await spool.write("run", new Date(), nothing());
  expect(readdirSync(join(downloads, "..")).toSorted()).toEqual(["records.ndjson", "spooled.json"]);
});

async function* nothing(): AsyncGenerator<never> {}
