import { type Cost, type Curve, OCCUPATIONS, RADII, USUAL } from "./measure.ts";
import { rowsInWords } from "./table.ts";

const PANEL = { width: 340, height: 260, left: 56, top: 48, gap: 76 };
const WIDTH = PANEL.left + 2 * PANEL.width + PANEL.gap + 92;
const HEIGHT = PANEL.top + PANEL.height + 56;
/** Milliseconds a search, each line ten times the one before. */
const DECADES = [0.01, 0.1, 1, 10, 100, 1000];
const DASHES = ["2 5", "6 4", "none", "12 3 2 3"];

/** Two panels, both axes by ratios: processor a search against the radius, and against the number of occupations. */
export function picture(curves: readonly Curve[]): string {
  const all = curves.flatMap(({ costs }) => costs.map(({ mean }) => mean));
  const decades = DECADES.filter(
    (ms, i) => (DECADES[i + 1] ?? ms * 10) > Math.min(...all) && ms / 10 < Math.max(...all),
  );
  const byRadius = panel(
    0,
    "radius, km",
    RADII,
    decades,
    curves,
    ({ occupations }) => occupations === USUAL.occupations,
    "radius",
  );
  const byCount = panel(
    1,
    "occupations asked",
    OCCUPATIONS,
    decades,
    curves,
    ({ radius }) => radius === USUAL.radius,
    "occupations",
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">Milliseconds of processor of a whole search, by radius and by number of occupations, at ${curves.map(({ rows }) => rowsInWords(rows)).join(", ")} rows</title>
<style>
  svg { background: #fff; color: #1b1b1b; font: 13px system-ui, sans-serif }
  text { fill: currentColor } .grid { stroke: currentColor; opacity: .2 }
  .line { fill: none; stroke: #1a4fa0; stroke-width: 2.5 } .dot { fill: #1a4fa0 }
  @media (prefers-color-scheme: dark) { svg { background: #14161a; color: #eee } .line { stroke: #9cc4ff } .dot { fill: #9cc4ff } }
</style>
<text x="${PANEL.left}" y="20" font-weight="600">Processor a whole search, ms (three lists, facets, binômes, 60 items written)</text>
${byRadius}
${byCount}
</svg>
`;
}

function panel(
  number: number,
  title: string,
  steps: readonly number[],
  decades: readonly number[],
  curves: readonly Curve[],
  isHere: (cost: Cost) => boolean,
  axis: "radius" | "occupations",
): string {
  const left = PANEL.left + number * (PANEL.width + PANEL.gap);
  const bottom = PANEL.top + PANEL.height;
  const across = scale(steps[0] ?? 1, steps.at(-1) ?? 10, left, left + PANEL.width);
  const up = scale(decades[0] ?? 0.1, decades.at(-1) ?? 100, bottom, PANEL.top);
  const grid = decades.map(
    (ms) =>
      `<path class="grid" d="M${left} ${up(ms)}h${PANEL.width}"/><text x="${left - 8}" y="${up(ms) + 4}" text-anchor="end">${ms}</text>`,
  );
  const ticks = steps.map((step) => `<text x="${across(step)}" y="${bottom + 20}" text-anchor="middle">${step}</text>`);
  const lines = curves.map((curve, i) => {
    const points = curve.costs.filter(isHere).sort((a, b) => a[axis] - b[axis]);
    const at = points.map((cost) => `${across(cost[axis]).toFixed(1)} ${up(cost.mean).toFixed(1)}`);
    const last = points.at(-1);
    const label =
      last === undefined
        ? ""
        : `<text x="${across(last[axis]) + 8}" y="${up(last.mean) + 4}">${rowsInWords(curve.rows)}</text>`;
    const dots = at.map(
      (point) => `<circle class="dot" r="3.5" cx="${point.split(" ")[0]}" cy="${point.split(" ")[1]}"/>`,
    );
    return `<path class="line" stroke-dasharray="${DASHES[i % DASHES.length]}" d="M${at.join("L")}"/>${dots.join("")}${label}`;
  });
  const name = `<text x="${left + PANEL.width / 2}" y="${bottom + 42}" text-anchor="middle">${title}</text>`;
  return [...grid, ...ticks, ...lines, name].join("\n");
}

/** By ratios: equal steps multiply alike. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = Math.log(to / from);
  return (value) => start + ((end - start) * Math.log(value / from)) / span;
}
