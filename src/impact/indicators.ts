import { choices } from "./choices/index.ts";
import { collection } from "./collection/index.ts";
import { contracts } from "./contracts/index.ts";
import { corrections } from "./corrections/index.ts";
import { employersNearWishes } from "./employers-near-wishes/index.ts";
import { freshness } from "./freshness/index.ts";
import type { Indicator } from "./indicator.ts";
import { market } from "./market/index.ts";
import { path } from "./path/index.ts";
import { searched } from "./searched/index.ts";
import { sessions } from "./sessions/index.ts";
import { wishSplits } from "./wish-splits/index.ts";
import { wishToContract } from "./wish-to-contract/index.ts";
import { wishes } from "./wishes-by-year/index.ts";

/** Every indicator: one folder, one line. */
export const INDICATORS: readonly Indicator[] = [
  sessions,
  path,
  choices,
  searched,
  wishToContract,
  wishes,
  ...wishSplits,
  employersNearWishes,
  market,
  freshness,
  contracts,
  corrections,
  collection,
];

/** The indicator of that name; null when there is none. */
export function indicatorNamed(name: string): Indicator | null {
  return INDICATORS.find((indicator) => indicator.name === name) ?? null;
}
