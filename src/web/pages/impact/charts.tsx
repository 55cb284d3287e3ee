import { numberInWords } from "../../french/index.ts";
import type { Series } from "./series.ts";

/** Narrow, so that a phone shows the words of a chart nearly at their size. */
const WIDTH = 400;
const HEIGHT = 200;
const LEFT = 48;
const BOTTOM = 28;

/** Bars over time, one part of the bar for each name, drawn on the server. The table under it says the same. */
export function StackedBars({ series, label, said }: StackedBarsProps) {
  const { points, names, values } = series;
  const totals = points.map((_, at) => values.reduce((sum, line) => sum + (line[at] ?? 0), 0));
  const top = Math.max(1, ...totals);
  const step = (WIDTH - LEFT) / points.length;
  const tall = (value: number) => (value / top) * (HEIGHT - BOTTOM - 12);
  return (
    <>
      <svg class="impact-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <Axis top={top} />
        {points.map((point, at) => (
          <Stack key={point} heights={values.map((line) => tall(line[at] ?? 0))} left={LEFT + at * step} step={step} />
        ))}
        <text x={LEFT} y={HEIGHT - 8}>
          {said(points[0] ?? "")}
        </text>
        <text x={WIDTH} y={HEIGHT - 8} text-anchor="end">
          {said(points.at(-1) ?? "")}
        </text>
      </svg>
      <Legend names={names} />
    </>
  );
}

/** One bar, its parts from the floor up. */
function Stack({ heights, left, step }: { heights: readonly number[]; left: number; step: number }) {
  let base = HEIGHT - BOTTOM;
  return heights.map((height, line) => {
    base -= height;
    if (height === 0) return null;
    return (
      <rect
        key={line}
        class={`impact-${line}`}
        x={round(left + step * 0.1)}
        y={round(base)}
        width={round(step * 0.8)}
        height={round(height)}
      />
    );
  });
}

interface StackedBarsProps {
  readonly series: Series;
  readonly label: string;
  /** A point of time in words. */
  readonly said: (point: string) => string;
}

function Axis({ top }: { top: number }) {
  const floor = HEIGHT - BOTTOM;
  return (
    <g class="impact-axis">
      <path d={`M${LEFT} 12V${floor}H${WIDTH}`} />
      <text x={LEFT - 8} y={18} text-anchor="end">
        {numberInWords(top)}
      </text>
      <text x={LEFT - 8} y={floor} text-anchor="end">
        0
      </text>
    </g>
  );
}

export function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul class="impact-legend">
      {names.map((name, line) => (
        <li key={name}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect class={`impact-${line}`} width="16" height="16" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly words: string;
  /** Which of the colours. */
  readonly tone?: number;
}

const ROW = 44;
/** Beside the longest bar, for its figure. */
const FIGURES = 110;

/** Bars one under the other, each with its label and its figure: a funnel when they go down. */
export function Rows({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const top = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg class="impact-chart" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={label}>
      {bars.map(({ label: name, value, words, tone = 0 }, at) => {
        const width = round((value / top) * (WIDTH - FIGURES));
        return (
          <g key={name}>
            <text x={0} y={at * ROW + 14}>
              {name}
            </text>
            <rect class={`impact-${tone}`} x={0} y={at * ROW + 20} width={width} height={16} />
            <text x={width + 8} y={at * ROW + 34}>
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
