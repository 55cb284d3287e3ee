import { cpus, loadavg } from "node:os";
import { measureHard } from "./hard.ts";
import { measureHttp } from "./http.ts";
import { measureInProcess } from "./in-process.ts";
import { prepare } from "./prepare.ts";
import { measureSuggestions } from "./suggestions.ts";

/** France's size; `BENCH_SCALE=0.1` for a quick look. */
const SCALE = Number(process.env.BENCH_SCALE ?? 1);

/** Prints everything that the budgets of the search speak of. */
export async function run(): Promise<void> {
  print(
    `machine: ${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}, scale ${SCALE}`,
  );
  const world = await prepare(SCALE, print);
  measureInProcess(world, print);
  measureHard(world, print);
  measureSuggestions(world, print);
  await measureHttp(world, print);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
