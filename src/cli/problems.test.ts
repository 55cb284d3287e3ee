import { beforeEach, expect, test } from "vitest";
import type { ProblemReport, ProblemReports } from "../domain/index.ts";
import { problemsCommand } from "./problems.ts";

const GONE: ProblemReport = {
  number: 1,
  kind: "offer",
  source: "exemple",
  id: "offre-a",
  title: "Apprenti d’exemple",
  reason: "gone",
  words: null,
  reportedAt: "2026-05-01T06:00:00.000Z",
  closedAt: null,
};
const OTHER: ProblemReport = { ...GONE, number: 2, reason: "other", words: "Porte close\n3  2026-05-02  open" };

let reports: ProblemReport[];
let closed: number;
beforeEach(() => {
  reports = [GONE, OTHER];
  closed = 0;
});

const store: ProblemReports & { close(): Promise<void> } = {
  reportProblem: async () => undefined,
  problems: async (which) => reports.filter(({ closedAt }) => which === "all" || closedAt === null),
  closeProblem: async (number) => {
    const open = reports.some((report) => report.number === number && report.closedAt === null);
    reports = reports.map((report) =>
      report.number === number ? { ...report, closedAt: "2026-05-03T06:00:00.000Z" } : report,
    );
    return open;
  },
  close: async () => void closed++,
};

async function run(...args: string[]) {
  let out = "";
  let err = "";
  const command = problemsCommand({ openStore: async () => store, stdout: { write: (text) => (out += text) } });
  for (const one of [command, ...command.commands])
    one.exitOverride().configureOutput({ writeErr: (text) => (err += text) });
  const failure = await command.parseAsync(args, { from: "user" }).then(
    () => null,
    (error: unknown) => error as Error & { code?: string },
  );
  return { out, err, failure };
}

test("lists the open reports, a line each, what a visitor wrote never at the beginning of one", async () => {
  const { out } = await run("list");
  expect(out.split("\n")).toEqual([
    "1  2026-05-01  open  gone  offer exemple/offre-a  Apprenti d’exemple",
    "2  2026-05-01  open  other  offer exemple/offre-a  Apprenti d’exemple",
    "    Porte close",
    "    3  2026-05-02  open",
    "",
  ]);
});

test("says that there is no report, rather than nothing", async () => {
  reports = [];
  expect((await run("list")).out).toBe("No report.\n");
  expect((await run("list", "--json")).out).toBe("[]\n");
});

test("closes a report once, and lists it from then on only when all are asked for", async () => {
  expect((await run("close", "1")).out).toBe("Report 1 is closed.\n");
  expect(JSON.parse((await run("list", "--json")).out)).toEqual([OTHER]);
  expect((await run("list", "--all")).out).toContain("1  2026-05-01  closed 2026-05-03  gone");
  expect((await run("close", "1")).failure?.message).toContain("expected the number of a report that is open");
  expect(JSON.parse((await run("close", "2", "--json")).out)).toEqual({ number: 2, closed: true });
  expect(closed).toBe(5);
});

test.each([[["close"]], [["close", "un"]], [["close", "-1"]], [["open", "1"]]])("%j is wrong usage", async (args) => {
  expect((await run(...args)).failure?.code).toMatch(/^commander\./);
});
