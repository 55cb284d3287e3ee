import { Command } from "commander";
import type { Clock, Store } from "../domain/index.ts";
import { backtestCommand } from "./hiring-backtest.ts";
import { explainCommand, overrideCommand, predictCommand, trainCommand } from "./hiring-train.ts";

/** What the commands about hiring need from whoever composes them. */
export interface HiringDependencies {
  openStore(): Promise<Store>;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

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
