import { closeSync, openSync, writeSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { monthFrom, today } from "../domain/index.ts";
import {
  allMethods,
  backtest,
  baselineNotes,
  describeBacktest,
  type History,
  panelAt,
  toReport,
} from "../hiring/index.ts";
import type { HiringDependencies } from "./hiring-dependencies.ts";
import { historyFromFiles } from "./hiring-files.ts";

type Dependencies = Pick<HiringDependencies, "clock" | "stdout" | "stderr">;

interface Flags {
  readonly hires: string[];
  readonly establishments?: string;
  readonly horizon: number;
  readonly origins: number;
  readonly json?: boolean;
  readonly predictions?: string;
}

/** `hiring backtest`: compares both algorithms and the baselines on any history. Nothing is stored. */
export function backtestCommand(dependencies: Dependencies): Command {
  return new Command("backtest")
    .description("Compare the algorithms and the baselines on a history of hires, at rolling origins.")
    .requiredOption("--hires <file...>", "hires, in any format that an import accepts; any identifier will do")
    .option("--establishments <file>", "activity, size, place and creation of the establishments, CSV or NDJSON")
    .option("--horizon <months>", "months predicted", wholeFrom(1, 24), 6)
    .option("--origins <n>", "moments from which predictions are scored", wholeFrom(4, 24), 4)
    .option("--json", "print the figures as JSON")
    .option("--predictions <csv>", "write every scored prediction to this file")
    .action((flags: Flags) => run(flags, dependencies));
}

async function run(flags: Flags, { clock, stdout, stderr }: Dependencies): Promise<void> {
  const { horizon, origins } = flags;
  const { history, notes } = await historyFromFiles(flags.hires, flags.establishments, today(clock));
  for (const note of notes) stderr.write(`${note}\n`);
  const predictions = flags.predictions === undefined ? null : predictionsFile(flags.predictions, history);
  try {
    const result = backtest(history, {
      horizon,
      origins,
      methods: allMethods(),
      onStep: ({ origin, method, done, all }) =>
        stderr.write(`${done + 1}/${all} ${method} from ${monthFrom(history.firstMonth + origin)}\n`),
      ...(predictions && { onPredicted: predictions.write }),
    });
    for (const note of baselineNotes(panelAt(history, result.origins[0] ?? 0), horizon)) stderr.write(`${note}\n`);
    const report = toReport(result, horizon);
    stdout.write(`${flags.json ? JSON.stringify(report) : describeBacktest(report)}\n`);
  } finally {
    predictions?.close();
  }
}

/** A file of `origin,id,method,expected,probability`: the origin is the first month predicted. */
function predictionsFile(path: string, history: History) {
  const file = openSync(path, "w");
  writeSync(file, "origin,id,method,expected,probability\n");
  type Write = NonNullable<Parameters<typeof backtest>[1]["onPredicted"]>;
  const write: Write = (origin, method, scored, { expected, probability }) => {
    const month = monthFrom(history.firstMonth + origin);
    let lines = "";
    for (const i of scored) {
      lines += `${month},${quoted(history.ids[i] ?? "")},${method},${expected[i]},${probability[i]}\n`;
      if (lines.length < CHUNK) continue;
      writeSync(file, lines);
      lines = "";
    }
    writeSync(file, lines);
  };
  return { write, close: () => closeSync(file) };
}

const CHUNK = 1 << 20;

function quoted(id: string): string {
  return /[",\n\r]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id;
}

function wholeFrom(min: number, max: number) {
  return (value: string): number => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`got ${JSON.stringify(value)}, expected a whole number from ${min} to ${max}.`);
  };
}
