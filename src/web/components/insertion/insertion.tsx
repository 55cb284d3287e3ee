import type { InsertionOutcome, InsertionPanel } from "../../../domain/index.ts";
import { type Fact, Facts } from "../facts/facts.tsx";
import { insertionTexts as texts } from "./texts.ts";

/** What became of former apprentices, from which level, and the same diploma without a contract beside. `region`: its name. */
export function Insertion({ panel, region }: { panel: InsertionPanel; region: string | null }) {
  return (
    <section class="insertion" aria-labelledby="devenir">
      <h2 id="devenir">{texts.title}</h2>
      {panel.missing === null ? null : <p>{texts.missing[panel.missing]}</p>}
      {[panel.apprenticeship, panel.school].map((outcome) =>
        outcome === null ? null : <Outcome key={outcome.route} outcome={outcome} region={region} />,
      )}
      {panel.apprenticeship === null && panel.school === null ? null : <p class="hint">{texts.source}</p>}
    </section>
  );
}

function Outcome({ outcome, region }: { outcome: InsertionOutcome; region: string | null }) {
  return (
    <div class="insertion-outcome">
      <h3>{texts.routes[outcome.route]}</h3>
      <p>{texts.from(outcome, region)}</p>
      <table>
        <caption>
          {texts.rateTitle}. <span class="hint">{texts.rateHint}</span>
        </caption>
        <thead>
          <tr>
            {texts.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.rates.map((rate) => (
            <tr key={rate.months}>
              <th scope="row">{texts.months(rate.months)}</th>
              <td>{texts.percent(rate.rate)}</td>
              <td>{rate.cohort}</td>
              <td>{texts.leavers(rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Others outcome={outcome} />
    </div>
  );
}

function Others({ outcome }: { outcome: InsertionOutcome }) {
  const facts = [
    fact(texts.furtherStudy, outcome.furtherStudyRate),
    fact(texts.employedShare, outcome.employedShare),
    fact(texts.brokenShare, outcome.brokenShare),
  ];
  return facts.every(({ value }) => value === null) ? null : <Facts facts={facts} />;
}

function fact(term: string, percentage: number | null): Fact {
  return { term, value: percentage === null ? null : texts.percent(percentage) };
}
