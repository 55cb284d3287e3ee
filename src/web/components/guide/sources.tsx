import type { Day } from "../../../domain/index.ts";
import { type Fact, sourceAnchor } from "../../../guidance/index.ts";
import { dayInWords } from "../../french/index.ts";
import { guideTexts as texts } from "./texts.ts";

/** Where the figures of a page come from: each source once, with its own date and the day it was checked. */
export function Sources({ facts }: { facts: readonly Fact[] }) {
  const bySource = Map.groupBy(new Set(facts), sourceAnchor);
  if (bySource.size === 0) return null;
  return (
    <section class="guide-notes sources">
      <h2>{texts.sources}</h2>
      <p>{texts.sourcesLead}</p>
      <ul>
        {[...bySource].map(([anchor, own]) => (
          <Source key={anchor} anchor={anchor} facts={own} />
        ))}
      </ul>
    </section>
  );
}

function Source({ anchor, facts }: { anchor: string; facts: readonly Fact[] }) {
  const [{ source, url, asOf }] = facts as [Fact];
  const checked = facts.map((fact) => fact.checked).sort()[0]!;
  return (
    <li id={anchor}>
      <a href={url}>{source}</a>. {texts.dated} <Time day={asOf} />. {texts.checked} <Time day={checked} />.
      {facts.some(({ status }) => status === "reported") ? ` ${texts.reported}` : ""}
      {facts.some(({ status }) => status === "to-confirm") ? ` ${texts.toConfirm}` : ""}
    </li>
  );
}

function Time({ day }: { day: Day }) {
  return <time dateTime={day}>{dayInWords(day)}</time>;
}
