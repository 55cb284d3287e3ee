import { numberInWords } from "../../french/index.ts";
import { type Bar, Rows } from "./charts.tsx";
import type { Collected } from "./collect.ts";
import { Figure } from "./figure.tsx";
import { said } from "./said.ts";
import { impactTexts as texts } from "./texts.ts";

/** Wishes year on year, and the two ways of saying how they change, with what each hides. */
export function Wishes({ asked, of }: Collected) {
  const { indicator, rows } = of("wishes");
  const bars = rows
    .toSorted((a, b) => String(a.route).localeCompare(String(b.route)) || Number(a.year) - Number(b.year))
    .map(({ year, route, wishes }): Bar => {
      const label = texts.wishLine(String(year), said(route, "text"));
      return {
        label,
        value: Number(wishes),
        words: numberInWords(Number(wishes)),
        tone: route === "apprentissage" ? 0 : 1,
      };
    });
  const changes = rows.filter(({ whole }) => whole !== null && whole !== undefined);
  return (
    <Figure indicator={indicator} asked={asked} rows={rows} printed>
      <Rows bars={bars} label={texts.wishesChart(bars.map((bar) => `${bar.label}, ${bar.words}`).join(" ; "))} />
      {changes.map(({ route, year, whole, constantPerimeter }) => (
        <p key={`${route} ${year}`}>
          {texts.change(
            said(route, "text"),
            previousYear(rows, Number(year)),
            Number(year),
            said(whole, "change"),
            said(constantPerimeter, "change"),
          )}
        </p>
      ))}
      {changes.length === 0 ? null : <p>{texts.wishesHide}</p>}
      <p class="hint">{texts.wishesScope}</p>
    </Figure>
  );
}

/** The last year before that one, among the rows. */
export function previousYear(rows: readonly { readonly [name: string]: unknown }[], year: number): number {
  return Math.max(...rows.map((row) => Number(row.year)).filter((one) => one < year));
}

/** Where young people wish for an apprenticeship. */
export function WishMap({ asked, of }: Collected) {
  const { indicator, rows } = of("wishes-by-departement");
  const query = new URLSearchParams({ ...asked.period, ...(asked.territory && { territory: asked.territory.code }) });
  const year = Math.max(0, ...rows.map((row) => Number(row.year)));
  const shown = rows.filter((row) => row.year === year && row.route === "apprentissage");
  return (
    <Figure indicator={indicator} asked={asked} rows={rows} table={{ columns: indicator.columns, rows: shown }} printed>
      <img
        class="impact-map"
        src={`/impact/carte.svg?${query}`}
        alt={texts.mapAlt(year)}
        width={600}
        height={640}
        loading="lazy"
      />
      <p class="hint">{texts.mapCredit}</p>
    </Figure>
  );
}

/** The same wishes by region, level and field: tables are enough. */
export function WishSplits({ asked, of }: Collected) {
  return (
    <>
      {["region", "level", "diploma", "field"].map((trait) => {
        const { indicator, rows } = of(`wishes-by-${trait}`);
        const year = Math.max(0, ...rows.map((row) => Number(row.year)));
        const shown = rows.filter((row) => row.year === year && row.route === "apprentissage").slice(0, 12);
        const bars = shown.map(({ label, value, wishes }): Bar => {
          return { label: said(label ?? value, "text"), value: Number(wishes), words: numberInWords(Number(wishes)) };
        });
        return (
          <Figure key={trait} indicator={indicator} asked={asked} rows={rows}>
            <Rows bars={bars} label={texts.wishesChart(bars.map((bar) => `${bar.label}, ${bar.words}`).join(" ; "))} />
          </Figure>
        );
      })}
    </>
  );
}
