import { type Day, parseDay, type SmicRate, type SmicRegion } from "../../domain/index.ts";
import { readTable } from "../../reference/index.ts";

/** Weekly legal hours × weeks ÷ months: 151.67 hours a month (Code du travail L3121-27 and L3121-30). */
export const HOURS_PER_MONTH = (35 * 52) / 12;

/** One SMIC and what it makes a month. */
export interface Smic extends SmicRate {
  /** For 35 hours a week, rounded to the cent as it is published: 186702 for 1,867.02 €. */
  readonly centsPerMonth: number;
}

/** The dated SMICs of both regions. */
export interface SmicTable {
  /** The one in force that day; null before the first one of the table. The last one known holds for later days. */
  at(region: SmicRegion, day: Day): Smic | null;
  first(region: SmicRegion): Day;
  last(region: SmicRegion): Smic;
}

/** The table of data/smic.csv; `additions` (an import) add dates and replace those of the same day. */
export function loadSmic(additions: readonly SmicRate[] = []): SmicTable {
  const rates = new Map<string, SmicRate>();
  for (const rate of [...written(), ...additions]) rates.set(`${rate.region} ${rate.from}`, rate);
  const byDay = [...rates.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).map(monthly);
  const of = (region: SmicRegion) => byDay.filter((smic) => smic.region === region);
  const regions = { metropole: of("metropole"), mayotte: of("mayotte") };
  return {
    at: (region, day) => regions[region].findLast(({ from }) => from <= day) ?? null,
    first: (region) => regions[region][0]!.from,
    last: (region) => regions[region].at(-1)!,
  };
}

function monthly(rate: SmicRate): Smic {
  return { ...rate, centsPerMonth: Math.round(rate.centsPerHour * HOURS_PER_MONTH) };
}

let table: readonly SmicRate[] | undefined;

function written(): readonly SmicRate[] {
  table ??= readTable("smic.csv", ["region", "from", "hourly", "source", "checked"]).map((row) => ({
    region: row.region === "mayotte" ? "mayotte" : "metropole",
    from: parseDay(row.from, "smic.csv from"),
    centsPerHour: Math.round(Number(row.hourly) * 100),
  }));
  return table;
}
