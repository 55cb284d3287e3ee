import { Facts } from "../../components/facts/facts.tsx";
import { ScrollTable } from "../../components/scroll-table/scroll-table.tsx";
import type { Page } from "../../page.ts";
import { Chart, type Line } from "./chart.tsx";
import { type Curves, type Figures, lastBacktest } from "./figures.ts";
import { algorithmTexts as texts } from "./texts.ts";

export const algorithmsPage: Page = {
  path: "/donnees/algorithmes",
  answer: async () => ({
    status: 200,
    title: texts.title,
    description: texts.description,
    body: <Algorithms figures={lastBacktest()} />,
  }),
};

function Algorithms({ figures }: { figures: Figures }) {
  const entities = new Intl.NumberFormat("fr-FR").format(figures.results[0]?.entities ?? 0);
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <Points title={texts.firstTitle} points={texts.first} />
      <Points title={texts.secondTitle} points={texts.second} />
      <Points title={texts.listTitle} points={texts.list} />
      <section class="data-section">
        <h2>{texts.proofTitle}</h2>
        <p>{texts.proof(figures.origins, figures.horizonMonths, entities)}</p>
        <GainsChart curves={figures.curves} />
        <CalibrationChart curves={figures.curves} />
        <FiguresTable figures={figures} />
        <Facts facts={texts.columns.map(({ name, meaning }) => ({ term: name, value: meaning }))} />
        <p>{texts.limits}</p>
      </section>
    </>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section class="data-section">
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

const DASHES: Readonly<Record<string, string>> = {
  "boosted-trees": "none",
  "gamma-poisson": "8 4",
  "linear-lbb": "2 4",
};

function nameOf(method: string): string {
  return texts.methods[method] ?? method;
}

function GainsChart({ curves }: { curves: Curves }) {
  const lines = Object.entries(curves).map(([method, { gains }]): Line => {
    const points = gains.map((found, k): [number, number] => [k / (gains.length - 1), found]);
    return { label: nameOf(method), points, dashes: DASHES[method] ?? "none" };
  });
  const fifth = curves["boosted-trees"]?.gains[4] ?? 0;
  const summary = texts.gainsSummary(`${Math.round(100 * fifth)} %`);
  return <Chart title={texts.gainsTitle} summary={summary} x={texts.gainsX} y={texts.gainsY} lines={lines} />;
}

function CalibrationChart({ curves }: { curves: Curves }) {
  const algorithms = Object.entries(curves).filter(([method]) => method !== "linear-lbb");
  const lines = algorithms.map(([method, { calibration }]): Line => {
    return { label: nameOf(method), points: calibration, dashes: DASHES[method] ?? "none", marked: true };
  });
  const diagonal: Line = {
    label: texts.diagonal,
    points: [
      [0, 0],
      [1, 1],
    ],
    dashes: "2 4",
  };
  const { calibrationTitle: title, calibrationSummary: summary, calibrationX: x, calibrationY: y } = texts;
  return <Chart title={title} summary={summary} x={x} y={y} lines={[...lines, diagonal]} />;
}

function FiguresTable({ figures }: { figures: Figures }) {
  const columns = [texts.method, ...texts.columns.map(({ name }) => name)];
  return (
    <ScrollTable caption={texts.tableTitle} columns={columns} isDense>
      {figures.results.map(({ method, auc, share10, poissonDeviance, bias }) => (
        <tr key={method}>
          <th scope="row">{nameOf(method)}</th>
          <td>{decimal(auc)}</td>
          <td>{decimal(100 * share10, 1)}&nbsp;%</td>
          <td>{decimal(poissonDeviance)}</td>
          <td>{decimal(bias)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function decimal(value: number, digits = 2): string {
  return value.toLocaleString("fr-FR", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
