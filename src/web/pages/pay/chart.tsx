import type { MonthPay } from "../../../guidance/index.ts";
import { monthInWords } from "../../french/index.ts";
import { payTexts as texts } from "./texts.ts";

const HEIGHT = 120;
const STEP = 12;
const BAR = 9;

/** One bar a month: the gross, and what is left of it. The table beside it says the same in figures. */
export function PayChart({ months }: { months: readonly MonthPay[] }) {
  const highest = Math.max(...months.map((month) => month.grossMonthly));
  const height = (euros: number) => Math.round((euros / highest) * HEIGHT * 10) / 10;
  const label = `${texts.chart}, ${texts.fromTo(monthInWords(months[0]!.month), monthInWords(months.at(-1)!.month))}`;
  return (
    <figure class="pay-chart">
      <svg viewBox={`0 0 ${months.length * STEP} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
        {months.map(({ month, grossMonthly, netMonthly }, index) => (
          <g key={month}>
            <Bar kind="gross" index={index} height={height(grossMonthly)} />
            <Bar kind="net" index={index} height={height(netMonthly.max)} />
          </g>
        ))}
      </svg>
      <figcaption>
        <span class="pay-key pay-gross" /> {texts.gross} <span class="pay-key pay-net" /> {texts.net}
      </figcaption>
    </figure>
  );
}

function Bar({ kind, index, height }: { kind: "gross" | "net"; index: number; height: number }) {
  return <rect class={`pay-${kind}`} x={index * STEP} y={HEIGHT - height} width={BAR} height={height} />;
}
