import { readFileSync } from "node:fs";
import { z } from "zod";

const curve = z.object({
  /** Share of all counts found in the best 0 %, 5 %… 100 %. */
  gains: z.array(z.number()),
  /** Ten bins: probability said, share that happened. */
  calibration: z.array(z.tuple([z.number(), z.number()])),
});

const figures = z.object({
  origins: z.number(),
  horizonMonths: z.number(),
  results: z.array(
    z.object({
      method: z.string(),
      entities: z.number(),
      auc: z.number(),
      share10: z.number(),
      poissonDeviance: z.number(),
      ece: z.number(),
      bias: z.number(),
    }),
  ),
  curves: z.record(z.string(), curve),
});

/** The last backtest on the public panel, as bench/hiring/public-panel.ts wrote it. */
export type Figures = z.infer<typeof figures>;
export type Curves = Figures["curves"];

const FILE = new URL("../../../../data/hiring/public-panel.json", import.meta.url);

let read: Figures | null = null;

/** Reads data/hiring/public-panel.json, once. Throws a `ZodError` when it is not such a file. */
export function lastBacktest(): Figures {
  read ??= figures.parse(JSON.parse(readFileSync(FILE, "utf8")));
  return read;
}
