import type { Cost, Curve } from "./measure.ts";

/** Markdown: a row for each kind of question, a column for each size. */
export function table(curves: readonly Curve[]): string {
  const head = ["radius, occupations", ...curves.map(({ rows }) => `${rowsInWords(rows)} rows`)];
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  const kinds = curves[0]?.costs ?? [];
  const body = kinds.map(({ radius, occupations }, i) => [
    `${radius} km, ${occupations}`,
    ...curves.map(({ costs }) => inWords(costs[i] as Cost)),
  ]);
  const built = ["making and building", ...curves.map(({ buildSeconds }) => `${buildSeconds.toFixed(1)} s`)];
  return [head, rule, ...body, built].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** "1.2 M", "10 k". */
export function rowsInWords(rows: number): string {
  if (rows >= 950_000) return `${(rows / 1_000_000).toFixed(1)} M`;
  return `${Math.round(rows / 1000)} k`;
}

function inWords({ mean, found }: Cost): string {
  return `${digits(mean)} ms (${Math.round(found)})`;
}

function digits(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
