import type { Day } from "../../../domain/index.ts";
import { PATH, type Row } from "../../../impact/index.ts";
import { dayInWords, monthInWords, numberInWords } from "../../french/index.ts";
import { type Bar, Rows, StackedBars } from "./charts.tsx";
import type { Collected } from "./collect.ts";
import { Figure } from "./figure.tsx";
import { said } from "./said.ts";
import { type Series, seriesOf } from "./series.ts";
import { impactTexts as texts } from "./texts.ts";

/** Who sends visitors, day after day. */
export function Visits({ asked, of }: Collected) {
  const { indicator, rows } = of("sessions");
  const raw = seriesOf(rows, asked, texts.others);
  const series: Series = { ...raw, names: raw.names.map((name) => said(name, "text")) };
  const words = (point: string) => (raw.step === "month" ? monthInWords(point) : dayInWords(point as Day));
  const total = rows.reduce((sum, { sessions }) => sum + Number(sessions), 0);
  const { from, to } = asked.period;
  const label = texts.visitsChart(dayInWords(from), dayInWords(to), numberInWords(total), series.names[0] ?? "");
  const table = {
    columns: [
      { name: "point", label: texts.point, as: "text" },
      ...series.names.map((name) => ({ name, label: name, as: "number" }) as const),
    ] as const,
    rows: series.points.map((point, at) => ({
      point: words(point),
      ...Object.fromEntries(series.names.map((name, line) => [name, series.values[line]?.[at] ?? 0])),
    })),
  };
  return (
    <Figure indicator={indicator} asked={asked} rows={rows} table={table} printed>
      <StackedBars series={series} label={label} said={words} />
    </Figure>
  );
}

/** How far visits of the site go: those of programs have no path. */
export function Path({ asked, of }: Collected) {
  const { indicator, rows } = of("path");
  const people = rows.filter(({ source }) => !/^api(:|$)/.test(String(source)));
  const bars = PATH.map((step): Bar => {
    const value = sessionsAt(people, step);
    return {
      label: step === "search" ? (texts.words.searches ?? step) : said(step, "text"),
      value,
      words: numberInWords(value),
    };
  });
  const label = texts.pathChart(bars.map((bar) => `${bar.label} ${bar.words}`).join(", "));
  return (
    <Figure indicator={indicator} asked={asked} rows={rows} printed>
      <Rows bars={bars} label={label} />
    </Figure>
  );
}

/** Sessions that went through a step. A search that found something is told as results seen: both are searches. */
function sessionsAt(rows: readonly Row[], step: (typeof PATH)[number]): number {
  const counted = (name: string) => rows.reduce((sum, row) => sum + (row.step === name ? Number(row.sessions) : 0), 0);
  return step === "search" ? counted("seen") + counted("search") : counted(step);
}

/** What followed the page of a wish. */
export function WishPath({ asked, of }: Collected) {
  const { indicator, rows } = of("wish-to-contract");
  const bars = ["wish", "seen", "details", "contact", "outgoing", "saved"].map((step): Bar => {
    const value = sessionsAt(rows, step as (typeof PATH)[number]);
    return { label: said(step, "text"), value, words: numberInWords(value) };
  });
  return (
    <Figure indicator={indicator} asked={asked} rows={rows}>
      <Rows bars={bars} label={texts.wishPathChart(bars.map((bar) => `${bar.label} ${bar.words}`).join(", "))} />
    </Figure>
  );
}
