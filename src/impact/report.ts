import type { Impact } from "./impact.ts";
import type { Asked, Cell, Column, Indicator, Row } from "./indicator.ts";
import { INDICATORS } from "./indicators.ts";

/** Rows of a table; the files have them all. */
const MOST_ROWS = 40;

/** Every indicator for a period, in French, as Markdown: figures first, then how each is made and what it is worth. */
export async function impactReport(impact: Impact, asked: Asked): Promise<string> {
  const { period, territory } = asked;
  const parts = [
    `# L’impact, du ${period.from} au ${period.to}${territory === null ? "" : `, ${territory.label}`}`,
    "Sans cookie ni adresse conservée ; ce qui n’est pas connu est dit.",
  ];
  for (const indicator of INDICATORS) parts.push(sectionOf(indicator, await impact.rows(indicator, asked)));
  return `${parts.join("\n\n")}\n`;
}

function sectionOf(
  { title, formula, unit, population, source, limits, revisions, columns }: Indicator,
  rows: readonly Row[],
) {
  return [
    `## ${title}`,
    rows.length === 0 ? "Rien n’est connu pour cette période." : tableOf(columns, rows),
    `- Calcul : ${formula}`,
    `- Unité : ${unit}`,
    `- Ce qui est compté : ${population}`,
    `- Source : ${source}`,
    ...limits.map((limit) => `- Limite : ${limit}`),
    `- Révisions : ${revisions}`,
  ]
    .map((line, at) => (at < 2 ? `${line}\n` : line))
    .join("\n");
}

function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((row) => line(columns.map(({ name, as }) => written(row[name] ?? null, as))));
  const more = rows.length > MOST_ROWS ? [`\nEt ${rows.length - MOST_ROWS} lignes de plus.`] : [];
  return [line(columns.map(({ label }) => label)), line(columns.map(() => "---")), ...shown, ...more].join("\n");
}

const NUMBER = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const SHARE = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });
const CHANGE = new Intl.NumberFormat("fr-FR", {
  style: "percent",
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

function written(cell: Cell, as: Column["as"]): string {
  if (cell === null) return "—";
  // Names of campaigns come from anybody: nothing of them is Markdown or HTML.
  if (typeof cell === "string")
    return cell.replace(/[\\`*_{}[\]<>()#+!|~&]/g, (mark) => `\\${mark}`).replace(/\s+/g, " ");
  if (as === "share") return SHARE.format(cell);
  if (as === "change") return CHANGE.format(cell);
  return as === "text" ? String(cell) : NUMBER.format(cell);
}
