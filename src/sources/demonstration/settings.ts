import type { Commune } from "./country.ts";
import type { Trade } from "./trades.ts";

/** A trade set in a town, before the rest of the world is drawn at random. */
export interface Setting {
  readonly town: Commune;
  readonly trade: Trade;
}

/** At least this share of the world is drawn in proportion to population. */
const DRAWN = 0.4;

/**
 * Each of `trades` once in each of `towns`, commonest trade first: a draw in proportion to population alone would
 * leave small isolated towns without half of the common trades. A world too small for all of it drops the least common
 * trades, so that no town is favoured.
 */
export function settingsOf(towns: readonly Commune[], count: number, trades: readonly Trade[]): Setting[] {
  const settings = trades.flatMap((trade) => towns.map((town) => ({ town, trade })));
  return settings.slice(0, Math.floor(count * (1 - DRAWN)));
}
