import { BinomeError } from "../../domain/index.ts";

/** Origins scored: enough to see a method fail on one of them. */
export const ORIGINS = 4;
/** Months below which nothing can be learned. */
const LEAST_HISTORY = 3;
/** What the first origin is left when there is enough: a year, for the season. */
const FIRST_HISTORY = 12;

/** A history too short for a backtest. */
export class HistoryTooShort extends BinomeError {
  override readonly name = "HistoryTooShort";

  constructor(months: number, horizon: number) {
    const needed = LEAST_HISTORY + ORIGINS - 1 + horizon;
    super(
      `history: got ${months} month${months === 1 ? "" : "s"}, expected at least ${needed}: ${LEAST_HISTORY} to learn from, ` +
        `${ORIGINS} origins one month apart, and ${horizon} months to compare the last one's predictions with.`,
    );
  }
}

/**
 * The months from which predictions are scored, earliest first: the last leaves exactly `horizon` months to compare with,
 * the others go back by `horizon`, or by less where the history is short. Throws `HistoryTooShort`.
 */
export function rollingOrigins(months: number, horizon: number, count = ORIGINS): number[] {
  const last = months - horizon;
  if (last - (count - 1) < LEAST_HISTORY) throw new HistoryTooShort(months, horizon);
  const step = Math.max(1, Math.min(horizon, Math.floor((last - FIRST_HISTORY) / (count - 1))));
  return Array.from({ length: count }, (_, k) => last - (count - 1 - k) * step);
}
