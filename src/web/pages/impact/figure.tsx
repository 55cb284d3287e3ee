import type { ComponentChildren } from "preact";
import type { Asked, Column, Indicator, Row } from "../../../impact/index.ts";
import { ScrollTable } from "../../components/scroll-table/scroll-table.tsx";
import { typeset } from "../../french/index.ts";
import { said } from "./said.ts";
import { impactTexts as texts } from "./texts.ts";

interface FigureProps {
  readonly indicator: Indicator;
  readonly asked: Asked;
  readonly rows: readonly Row[];
  /** In the two pages that are printed. */
  readonly printed?: boolean;
  /** What the table shows, when it is not the rows of the indicator one by one. */
  readonly table?: { readonly columns: readonly Column[]; readonly rows: readonly Row[] };
  readonly children?: ComponentChildren;
}

/** One indicator: its title, its chart, then its table, its method and its file, each to be opened by who wants it. */
export function Figure({ indicator, asked, rows, printed = false, table, children }: FigureProps) {
  const { name } = indicator;
  const title = typeset(indicator.title);
  return (
    <section class={`impact-figure${printed ? "" : " impact-screen"}`} aria-labelledby={`titre-${name}`}>
      <h2 id={`titre-${name}`}>{title}</h2>
      {rows.length === 0 ? <p>{texts.nothing}</p> : children}
      <div class="impact-more">
        {rows.length === 0 ? null : (
          <details>
            <summary>{texts.table}</summary>
            <Table caption={title} {...(table ?? { columns: indicator.columns, rows })} />
          </details>
        )}
        <details>
          <summary>{texts.method}</summary>
          <Method indicator={indicator} />
        </details>
        <a href={csvAddress(name, asked)}>{texts.csv(title)}</a>
      </div>
    </section>
  );
}

/** Rows a table shows; the file has them all. */
const MOST_ROWS = 120;

function Table({ caption, columns, rows }: { caption: string; columns: readonly Column[]; rows: readonly Row[] }) {
  return (
    <>
      <ScrollTable caption={caption} label={texts.tableOf(caption)} columns={columns.map(({ label }) => label)}>
        {rows.slice(0, MOST_ROWS).map((row, at) => (
          <tr key={at}>
            {columns.map(({ name, as }) => (
              <td key={name}>{said(row[name], as)}</td>
            ))}
          </tr>
        ))}
      </ScrollTable>
      {rows.length > MOST_ROWS ? <p>{texts.more(rows.length - MOST_ROWS)}</p> : null}
    </>
  );
}

function Method({ indicator }: { indicator: Indicator }) {
  const { formula, unit, population, source, revisions, limits } = typeset(indicator);
  return (
    <dl>
      {(
        [
          [texts.formula, formula],
          [texts.unit, unit],
          [texts.population, population],
          [texts.source, source],
          [texts.revisions, revisions],
        ] as const
      ).map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>{texts.limits}</dt>
        {limits.map((limit) => (
          <dd key={limit}>{limit}</dd>
        ))}
      </div>
    </dl>
  );
}

function csvAddress(name: string, { period, territory }: Asked): string {
  const query = new URLSearchParams({ ...period, ...(territory && { territory: territory.code }), format: "csv" });
  return `/api/v1/impact/${name}?${query}`;
}
