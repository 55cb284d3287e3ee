import type { Kysely, Selectable } from "kysely";
import {
  type Clock,
  PROBLEM_KEPT_DAYS,
  type Problem,
  type ProblemReport,
  type ProblemReports,
} from "../domain/index.ts";
import type { ProblemTable, Tables } from "./schema.ts";

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** The reports of visitors over a database; `inTurn` as the backend's. Whatever is asked of them, those kept too long go first. */
export function createProblemReports(db: Kysely<Tables>, clock: Clock, inTurn: InTurn): ProblemReports {
  const keeping = <T>(work: () => Promise<T>) =>
    inTurn(async () => {
      await forgetOld(db, clock.now());
      return work();
    });
  return {
    reportProblem: (problem) => keeping(() => save(db, problem, clock.now())),
    problems: (which) => keeping(() => list(db, which)),
    closeProblem: (number) => keeping(() => close(db, number, clock.now())),
  };
}

async function forgetOld(db: Kysely<Tables>, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - PROBLEM_KEPT_DAYS * 86_400_000);
  await db.deleteFrom("problem_reports").where("reported_at", "<", limit).execute();
}

async function save(db: Kysely<Tables>, problem: Problem, now: Date): Promise<void> {
  const { kind, source, id, title, reason, words } = problem;
  await db
    .insertInto("problem_reports")
    .values({ kind, source, id, title, reason, words, reported_at: now, closed_at: null })
    .execute();
}

async function list(db: Kysely<Tables>, which: "open" | "all"): Promise<readonly ProblemReport[]> {
  const all = db.selectFrom("problem_reports").selectAll().orderBy("number");
  const rows = await (which === "open" ? all.where("closed_at", "is", null) : all).execute();
  return rows.map(toReport);
}

function toReport({ reported_at, closed_at, ...row }: Selectable<ProblemTable>): ProblemReport {
  return { ...row, reportedAt: reported_at.toISOString(), closedAt: closed_at?.toISOString() ?? null };
}

async function close(db: Kysely<Tables>, number: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("problem_reports")
    .set({ closed_at: now })
    .where("number", "=", number)
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
