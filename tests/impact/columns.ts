import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Records } from "../../src/store/index.ts";

/** What docs/privacy.md lists: "visit_events.day". */
export function privacyColumns(): readonly string[] {
  const page = readFileSync(join(import.meta.dirname, "../../docs/privacy.md"), "utf8");
  return [...page.matchAll(/^\| `(visit_\w+)` \| `(\w+)` \|/gm)].map(([, table, column]) => `${table}.${column}`);
}

/** Every column of every table of visits in the embedded database of that folder, which is closed for it. */
export async function storedColumns(dataDir: string, store: Pick<Records, "close">): Promise<readonly string[]> {
  await store.close();
  const pglite = await PGlite.create({ dataDir: join(dataDir, "postgres") });
  const { rows } = await pglite.query<{ column: string }>(`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' and table_name like 'visit%' order by 1`);
  await pglite.close();
  return rows.map(({ column }) => column);
}
