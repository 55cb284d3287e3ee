/**
 * Contracts that start in each month of the year, of 100: apprenticeship follows the school year, with its peak in
 * September and most of the rest in autumn. Set by hand, not measured: it only places yearly totals within their year.
 */
const STARTS = [5, 3, 3, 2, 2, 3, 6, 10, 42, 14, 7, 3];

/** `total` contracts of a year as whole numbers by month, placed evenly along the usual starts of its first `months`. */
export function spreadOverYear(total: number, months = 12): number[] {
  const starts = STARTS.slice(0, months);
  const all = starts.reduce((sum, share) => sum + share, 0);
  const spread = starts.map(() => 0);
  let month = 0;
  let started = starts[0] ?? 0;
  for (let contract = 0; contract < total; contract++) {
    const quantile = (all * (contract + 0.5)) / total;
    while (started < quantile && month < starts.length - 1) {
      month++;
      started += starts[month] ?? 0;
    }
    spread[month] = (spread[month] ?? 0) + 1;
  }
  return spread;
}
