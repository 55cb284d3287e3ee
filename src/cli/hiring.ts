import { Command } from "commander";
import { backtestCommand } from "./hiring-backtest.ts";
import type { HiringDependencies } from "./hiring-dependencies.ts";
import { explainCommand, overrideCommand, predictCommand, trainCommand } from "./hiring-train.ts";

/** `hiring`: proves, trains, publishes and explains the algorithms that list companies likely to hire. */
export function hiringCommand(dependencies: HiringDependencies): Command {
  return new Command("hiring")
    .description("The algorithms that expect hires: prove, train, publish, explain.")
    .addCommand(backtestCommand(dependencies))
    .addCommand(trainCommand(dependencies))
    .addCommand(predictCommand(dependencies))
    .addCommand(explainCommand(dependencies))
    .addCommand(overrideCommand(dependencies));
}
