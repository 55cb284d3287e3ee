import { Command, CommanderError } from "commander";
import { readConfig } from "../config.ts";
import { BinomeError, clockFrom, systemClock } from "../domain/index.ts";
import { openStore } from "../store/index.ts";
import { establishmentCommand } from "./establishment.ts";
import { guidanceCommand } from "./guidance.ts";
import { hiringCommand } from "./hiring.ts";
import { impactCommand } from "./impact.ts";
import { importCommand } from "./import.ts";
import { ingestCommand } from "./ingest.ts";
import { keysCommand } from "./keys.ts";
import { linksCommand } from "./links.ts";
import { problemsCommand } from "./problems.ts";
import { sqlSearchCommand } from "./sql-search.ts";
import { wishesCommand } from "./wishes.ts";

/** Wrong usage of the command line: an unknown command, option or argument. */
const WRONG_USAGE = 2;
const REFUSED = 1;

const program = new Command("binome")
  .description("Commands of the operator of a Binôme service. stdout carries only the answer; progress goes to stderr.")
  .exitOverride();

try {
  const config = readConfig(process.env);
  const dependencies = {
    openStore: () => openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl }),
    clock: config.now ? clockFrom(config.now) : systemClock,
    stdout: process.stdout,
    stderr: process.stderr,
  };
  program.addCommand(importCommand(dependencies));
  program.addCommand(ingestCommand({ ...dependencies, settings: config.feeds ?? {}, dataDir: config.dataDir }));
  program.addCommand(hiringCommand(dependencies));
  program.addCommand(impactCommand(dependencies));
  program.addCommand(keysCommand(dependencies));
  program.addCommand(problemsCommand(dependencies));
  program.addCommand(sqlSearchCommand(dependencies));
  program.addCommand(guidanceCommand(dependencies));
  program.addCommand(establishmentCommand({ settings: config.feeds ?? {}, stdout: process.stdout }));
  program.addCommand(linksCommand(dependencies));
  program.addCommand(wishesCommand(dependencies));
  for (const command of program.commands) {
    for (const one of [command, ...command.commands]) one.exitOverride();
  }
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  console.error(error instanceof BinomeError ? `binome: ${error.message}` : error);
  return REFUSED;
}
