import { addDays, type Day, daysBetween } from "../../../domain/index.ts";
import type { Asked, Row } from "../../../impact/index.ts";

/** A value by point of time and by name. */
export interface Series {
  /** Day, first day of a week, or month "YYYY-MM", in order and without a gap. */
  readonly points: readonly string[];
  readonly names: readonly string[];
  /** `values[name][point]`, 0 where nothing was counted. */
  readonly values: readonly (readonly number[])[];
  readonly step: Step;
}

export type Step = "day" | "week" | "month";

/** More names than this cannot be told apart: the smaller ones are put together. */
const MOST_NAMES = 5;

/** The rows over the period: one point a day, a week or a month, so that there are never more than about sixty. */
export function seriesOf(rows: readonly Row[], { period }: Asked, others: string): Series {
  const step = stepOf(period.from, period.to);
  const points = pointsOf(period.from, period.to, step);
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(text(row.source), (totals.get(text(row.source)) ?? 0) + Number(row.sessions));
  const ranked = [...totals].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const named = ranked.length > MOST_NAMES ? ranked.slice(0, MOST_NAMES - 1) : ranked;
  const names = ranked.length > named.length ? [...named, others] : named;
  const values = names.map(() => points.map(() => 0));
  for (const row of rows) {
    const name = named.indexOf(text(row.source));
    const line = values[name === -1 ? names.length - 1 : name];
    const at = points.indexOf(pointOf(text(row.day) as Day, period.from, step));
    if (line !== undefined && at !== -1) line[at] = (line[at] ?? 0) + Number(row.sessions);
  }
  return { points, names, values, step };
}

function stepOf(from: Day, to: Day): Step {
  const days = daysBetween(from, to) + 1;
  return days <= 62 ? "day" : days <= 430 ? "week" : "month";
}

function pointsOf(from: Day, to: Day, step: Step): readonly string[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  return [...new Set(days.map((day) => pointOf(day, from, step)))];
}

/** Weeks are counted from the first day asked. */
function pointOf(day: Day, from: Day, step: Step): string {
  if (step === "day") return day;
  if (step === "month") return day.slice(0, 7);
  return addDays(from, 7 * Math.floor(daysBetween(from, day) / 7));
}

function text(cell: Row[string] | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
