import type { Kysely } from "kysely";
import type { ImportReport } from "../domain/index.ts";
import { toDocument } from "./documents.ts";
import type { Tables } from "./schema.ts";

/** Long enough to compare with last quarter; file names of an operator are not kept for ever. */
const KEPT_DAYS = 90;

/** Keeps a report 90 days; those that are older go when another is saved. */
export async function saveReport(db: Kysely<Tables>, report: ImportReport, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db.deleteFrom("import_reports").where("saved_at", "<", limit).execute();
  await db
    .insertInto("import_reports")
    .values({ saved_at: now, document: toDocument(report) })
    .execute();
}

/** At most `limit` reports, the last saved first. */
export async function listReports(db: Kysely<Tables>, limit: number): Promise<readonly ImportReport[]> {
  const rows = await db
    .selectFrom("import_reports")
    .select("document")
    .orderBy("saved_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => JSON.parse(row.document) as ImportReport);
}
