import { type Day, InvalidValue, type Month, monthFrom, monthNumber, monthOf } from "../../domain/index.ts";
import type { PayBase } from "./grid.ts";
import { minimumOf } from "./month-pay.ts";
import { type NetRange, netOf } from "./net.ts";
import type { PayParams, PaySituation } from "./situation.ts";
import { HOURS_PER_MONTH, type Smic, type SmicTable } from "./smic.ts";

/** Amounts in euros; the minimum that the law gives, for full months. */
export interface Pay {
  readonly months: readonly MonthPay[];
  readonly years: readonly YearPay[];
  /** The SMICs used; the last one known stands for the months to come. */
  readonly smic: readonly { readonly from: Day; readonly hourly: number; readonly monthly: number }[];
}

export interface MonthPay {
  readonly month: Month;
  /** The year of apprenticeship that decides the percentage: the years done before count. */
  readonly contractYear: number;
  readonly percent: number;
  /** What the percentage is of. */
  readonly base: PayBase;
  readonly grossMonthly: number;
  readonly netMonthly: NetRange;
  readonly grossHourly: number;
  readonly rules: readonly string[];
}

/** Twelve months of contract at most, summed. */
interface YearPay {
  readonly year: number;
  readonly from: Month;
  readonly to: Month;
  readonly months: number;
  readonly grossTotal: number;
  readonly netTotal: NetRange;
}

/**
 * The least that an alternant earns, month by month and per year of contract. Throws `InvalidValue` when the contract starts
 * before the first SMIC of the table.
 */
export function payOf(params: PayParams, smics: SmicTable): Pay {
  const situation: PaySituation = { ...params, signedOn: params.signedOn ?? params.startsOn };
  const start = monthNumber(monthOf(situation.startsOn));
  const used = new Set<Smic>();
  const months = Array.from({ length: situation.months }, (_, index) => {
    const month = monthFrom(start + index);
    const smic = smicOf(smics, situation, month);
    used.add(smic);
    return monthPay(situation, month, index, smic.centsPerMonth);
  });
  return {
    months,
    years: yearsOf(months),
    smic: [...used].map(({ from, centsPerHour, centsPerMonth }) => ({
      from,
      hourly: euros(centsPerHour),
      monthly: euros(centsPerMonth),
    })),
  };
}

function smicOf(smics: SmicTable, { region, startsOn }: PaySituation, month: Month): Smic {
  const smic = smics.at(region, `${month}-01` as Day);
  if (smic === null)
    throw new InvalidValue("startsOn", startsOn, `a day from ${smics.first(region)}, the first SMIC known`);
  return smic;
}

function monthPay(situation: PaySituation, month: Month, index: number, smic: number): MonthPay {
  const minimum = minimumOf(situation, month, index, smic);
  const net = netOf(situation, minimum.centsPerMonth, smic);
  return {
    month,
    contractYear: minimum.contractYear,
    percent: minimum.percent,
    base: minimum.base,
    grossMonthly: euros(minimum.centsPerMonth),
    netMonthly: { min: euros(net.min), max: euros(net.max) },
    grossHourly: euros(Math.round(minimum.centsPerMonth / HOURS_PER_MONTH)),
    rules: minimum.rules,
  };
}

function yearsOf(months: readonly MonthPay[]): YearPay[] {
  const years = Map.groupBy(months, (_, index) => Math.floor(index / 12) + 1);
  return [...years].map(([year, own]) => ({
    year,
    from: own[0]!.month,
    to: own.at(-1)!.month,
    months: own.length,
    grossTotal: total(own.map((one) => one.grossMonthly)),
    netTotal: { min: total(own.map((one) => one.netMonthly.min)), max: total(own.map((one) => one.netMonthly.max)) },
  }));
}

/** Sums euros without the errors of binary fractions. */
function total(amounts: readonly number[]): number {
  return euros(amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0));
}

function euros(cents: number): number {
  return cents / 100;
}
