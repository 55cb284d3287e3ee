import type { Day } from "../../../domain/index.ts";
import { dayInWords, numberInWords } from "../../french/index.ts";
import { type Bar, Rows } from "./charts.tsx";
import type { Collected } from "./collect.ts";
import { Figure } from "./figure.tsx";
import { said } from "./said.ts";
import { impactTexts as texts } from "./texts.ts";

/** What there is to find, the last week known. */
export function Market({ asked, of }: Collected) {
  const { indicator, rows } = of("market");
  const last = rows.at(-1);
  const bars = ["trainings", "offers", "companies", "seats"].map((kind): Bar => {
    const value = Number(last?.[kind] ?? 0);
    return { label: said(kind, "text"), value, words: said(last?.[kind], "number") };
  });
  return (
    <Figure indicator={indicator} asked={asked} rows={rows}>
      <Rows bars={bars} label={texts.marketChart(bars.map((bar) => `${bar.label} ${bar.words}`).join(", "))} />
    </Figure>
  );
}

/** How old what is shown is. */
export function Freshness({ asked, of }: Collected) {
  const { indicator, rows } = of("freshness");
  const bars = rows.flatMap(({ feed, days }): Bar[] =>
    days === null || days === undefined
      ? []
      : [{ label: String(feed), value: Number(days), words: texts.days(Number(days)) }],
  );
  return (
    <Figure indicator={indicator} asked={asked} rows={rows} printed>
      <Rows bars={bars} label={texts.freshChart(bars.map((bar) => `${bar.label}, ${bar.words}`).join(" ; "))} />
    </Figure>
  );
}

/** How many wishes have employers in reach. */
export function Near({ asked, of }: Collected) {
  const { indicator, rows } = of("employers-near-wishes");
  const last = rows.at(-1);
  return (
    <Figure indicator={indicator} asked={asked} rows={rows}>
      <p>{texts.near(said(last?.near, "share"), said(last?.known, "share"))}</p>
    </Figure>
  );
}

/** Contracts signed in the territory, year by year. */
export function Contracts({ asked, of }: Collected) {
  const { indicator, rows } = of("contracts");
  const years = Map.groupBy(rows, ({ until }) => String(until));
  const bars = [...years]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([until, some]): Bar => {
      const value = some.reduce((sum, row) => sum + Number(row.contracts), 0);
      const label = texts.contractsYear(until.slice(0, 4), dayInWords(until as Day).replace(/ \d{4}$/, ""));
      return { label, value, words: numberInWords(value) };
    });
  return (
    <Figure indicator={indicator} asked={asked} rows={rows}>
      <Rows bars={bars} label={texts.contractsChart(bars.map((bar) => `${bar.label}, ${bar.words}`).join(" ; "))} />
    </Figure>
  );
}

/** Those that a table says best. */
export function Tables({ asked, of }: Collected) {
  return (
    <>
      {["searched", "choices", "corrections", "collection"].map((name) => {
        const { indicator, rows } = of(name);
        return <Figure key={name} indicator={indicator} asked={asked} rows={rows} />;
      })}
    </>
  );
}
