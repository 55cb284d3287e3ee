import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { openStore } from "./index.ts";

test("a store that a newer version has changed is refused, with what to do", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "binome newer "));
  await (await openStore({ dataDir, databaseUrl: null })).close();
  const { db, close } = await openEmbedded(dataDir);
  await sql`insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01')`.execute(db);
  await close();
  await expect(openStore({ dataDir, databaseUrl: null })).rejects.toThrow(
    "The store was changed by a newer version of Binôme (migration 9999-of-tomorrow): expected that version, or another store.",
  );
  await rm(dataDir, { recursive: true });
}, 60_000);
