import type { MonthPay } from "../../../guidance/index.ts";

/** Months in a row that are paid the same by the same rules. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly pay: MonthPay;
}

export function periodsOf(months: readonly MonthPay[]): Period[] {
  const periods: Period[] = [];
  for (const pay of months) {
    const last = periods.at(-1);
    if (last !== undefined && same(last.pay, pay)) periods[periods.length - 1] = { ...last, to: pay.month };
    else periods.push({ from: pay.month, to: pay.month, pay });
  }
  return periods;
}

function same(a: MonthPay, b: MonthPay): boolean {
  return JSON.stringify({ ...a, month: "" }) === JSON.stringify({ ...b, month: "" });
}
