/** A line of a chart; coordinates from 0 to 1. */
export interface Line {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** How it is drawn: told apart by dashes and by its label, never by colour alone. */
  readonly dashes: string;
  readonly marked?: boolean;
}

interface ChartProps {
  readonly title: string;
  /** What is read on it, in a sentence, for who does not see it. */
  readonly summary: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const SIDE = 300;
const MARGIN = 64;

/** A square chart drawn on the server: a figure with its title, its axes in per cent and a legend. */
export function Chart({ title, summary, x, y, lines }: ChartProps) {
  const size = SIDE + 2 * MARGIN;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`${title}. ${summary}`}>
        <Axes x={x} y={y} />
        {lines.map((line) => (
          <Drawn key={line.label} line={line} />
        ))}
      </svg>
      <ul class="chart-legend">
        {lines.map((line) => (
          <li key={line.label}>
            <svg viewBox="0 0 40 8" aria-hidden="true">
              <line x1="0" x2="40" y1="4" y2="4" stroke-dasharray={line.dashes} />
            </svg>
            {line.label}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Axes({ x, y }: { x: string; y: string }) {
  const ticks = [0, 0.5, 1];
  return (
    <g class="chart-axes">
      <path d={`M${at(0)} ${down(1)}V${down(0)}H${at(1)}`} />
      {ticks.map((tick) => (
        <g key={tick}>
          <text x={at(tick)} y={down(0) + 20} text-anchor="middle">
            {percent(tick)}
          </text>
          <text x={at(0) - 8} y={down(tick) + 5} text-anchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text x={at(0.5)} y={down(0) + 40} text-anchor="middle">
        {x}
      </text>
      <text x={at(0)} y={down(1) - 16}>
        {y}
      </text>
    </g>
  );
}

function Drawn({ line: { points, dashes, marked = false } }: { line: Line }) {
  return (
    <g class="chart-line">
      <polyline points={points.map(([x, y]) => `${at(x)},${down(y)}`).join(" ")} stroke-dasharray={dashes} />
      {marked ? points.map(([x, y]) => <circle key={x} cx={at(x)} cy={down(y)} r="4" />) : null}
    </g>
  );
}

function at(x: number): number {
  return Math.round(10 * (MARGIN + x * SIDE)) / 10;
}

function down(y: number): number {
  return Math.round(10 * (MARGIN + (1 - y) * SIDE)) / 10;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
