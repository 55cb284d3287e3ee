import type { Day } from "../../../domain/index.ts";
import { factOf, type Pay, sourceAnchor } from "../../../guidance/index.ts";
import { ScrollTable } from "../../components/scroll-table/scroll-table.tsx";
import { dayInWords, eurosInWords, monthInWords } from "../../french/index.ts";
import { PayChart } from "./chart.tsx";
import { type Period, periodsOf } from "./periods.ts";
import { RULES_IN_WORDS, payTexts as texts } from "./texts.ts";

/** Where every amount below comes from: the law's percentages and the SMIC. */
const SOURCES = ["pay-20-1", "pro-55", "smic-hour"].map((id) => sourceAnchor(factOf(id))).join(" ");

/** The pay of the situation asked: a sentence, a chart, the periods, the years, the rules. */
export function PayResult({ pay, today }: { pay: Pay; today: Day }) {
  const first = pay.months[0]!;
  const rules = [...new Set(pay.months.flatMap((month) => month.rules))];
  return (
    <section class="pay-result" data-sources={SOURCES} aria-labelledby="pay-result">
      <h2 id="pay-result">{texts.resultTitle}</h2>
      <p class="lead">{texts.summary(eurosInWords(first.grossMonthly), netInWords(first.netMonthly))}</p>
      <PayChart months={pay.months} />
      <Periods periods={periodsOf(pay.months)} />
      <Years pay={pay} />
      <ul>
        {rules.map((rule) => (
          <li key={rule}>
            {rule}&nbsp;: {RULES_IN_WORDS[rule]}
          </li>
        ))}
      </ul>
      <p>
        {pay.smic.map(({ hourly, from }) => texts.smic(eurosInWords(hourly), dayInWords(from))).join(" ")}
        {pay.months.at(-1)!.month > today.slice(0, 7) ? ` ${texts.future}` : ""} {texts.print}
      </p>
    </section>
  );
}

function Periods({ periods }: { periods: readonly Period[] }) {
  return (
    <ScrollTable caption={texts.caption} columns={texts.columns}>
      {periods.map(({ from, to, pay }) => (
        <tr key={from}>
          <th scope="row">{texts.fromTo(monthInWords(from), monthInWords(to))}</th>
          <td>{eurosInWords(pay.grossMonthly)}</td>
          <td>{netInWords(pay.netMonthly)}</td>
          <td>
            {pay.percent}&nbsp;% {pay.base === "smic" ? texts.smicBase : texts.agreedBase}
          </td>
          <td>{pay.contractYear}</td>
          <td>{eurosInWords(pay.grossHourly)}</td>
          <td>{pay.rules.join(", ")}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Years({ pay }: { pay: Pay }) {
  return (
    <ScrollTable caption={texts.yearsCaption} columns={texts.yearsColumns}>
      {pay.years.map(({ year, months, grossTotal, netTotal }) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          <td>{months}</td>
          <td>{eurosInWords(grossTotal)}</td>
          <td>{netInWords(netTotal)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function netInWords({ min, max }: { min: number; max: number }): string {
  return texts.range(eurosInWords(min), eurosInWords(max));
}
