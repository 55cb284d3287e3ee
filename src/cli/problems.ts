import { Command, InvalidArgumentError } from "commander";
import { BinomeError, PROBLEM_KEPT_DAYS, type ProblemReport, type ProblemReports } from "../domain/index.ts";
import { withStore } from "./with-store.ts";

/** What the command needs from whoever composes it. */
export interface ProblemsDependencies {
  openStore(): Promise<ProblemReports & { close(): Promise<void> }>;
  readonly stdout: { write(text: string): unknown };
}

/** `problems list|close`: what visitors reported of trainings, offers and companies. */
export function problemsCommand(dependencies: ProblemsDependencies): Command {
  const { stdout } = dependencies;
  const command = new Command("problems").description(
    `Problems that visitors reported on the page of an item; each is removed after ${PROBLEM_KEPT_DAYS} days.`,
  );
  command
    .command("list")
    .description("Those still open, oldest first.")
    .option("--all", "the closed ones too")
    .option("--json", "print them as JSON")
    .action((flags: { all?: boolean; json?: boolean }) =>
      withStore(dependencies, async (reports) => {
        const listed = await reports.problems(flags.all ? "all" : "open");
        stdout.write(flags.json ? `${JSON.stringify(listed, null, 2)}\n` : inWords(listed));
      }),
    );
  command
    .command("close")
    .argument("<number>", "the number of the report, as `problems list` shows it", parseNumber)
    .option("--json", 'print {"number","closed"}')
    .description("Say that a report has been dealt with.")
    .action((number: number, flags: { json?: boolean }) =>
      withStore(dependencies, async (reports) => {
        if (!(await reports.closeProblem(number)))
          throw new BinomeError(`number: got ${number}, expected the number of a report that is open.`);
        stdout.write(flags.json ? `${JSON.stringify({ number, closed: true })}\n` : `Report ${number} is closed.\n`);
      }),
    );
  return command;
}

function inWords(reports: readonly ProblemReport[]): string {
  return reports.length === 0 ? "No report.\n" : reports.map(lines).join("");
}

/** One line, then what was written, indented: a visitor's line break cannot pass for another report. */
function lines({ number, reportedAt, closedAt, kind, source, id, title, reason, words }: ProblemReport): string {
  const state = closedAt === null ? "open" : `closed ${closedAt.slice(0, 10)}`;
  const head = `${number}  ${reportedAt.slice(0, 10)}  ${state}  ${reason}  ${kind} ${source}/${id}  ${title}\n`;
  return head + (words === null ? "" : `    ${words.replaceAll("\n", "\n    ")}\n`);
}

function parseNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Expected the number of a report.");
}
