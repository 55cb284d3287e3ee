import {
  type Aid,
  factsIn,
  factsOfLine,
  loadContent,
  plainLine,
  plainText,
  withFacts,
} from "../../../guidance/index.ts";
import { Facts } from "../../components/facts/facts.tsx";
import { SelectField } from "../../components/filters/select-field.tsx";
import { Guide } from "../../components/guide/index.ts";
import { Line, Prose, Words } from "../../components/prose/index.ts";
import { readQuery, type SearchQuery } from "../../links/index.ts";
import type { Page } from "../../page.ts";
import { aidsFor, situationOf } from "./choose.ts";
import { aidsTexts as texts } from "./texts.ts";

/** The support schemes; three questions in the address keep those of one's situation, and nothing else remembers them. */
export const aidsPage: Page = {
  path: "/apprentissage/aides",
  answer: ({ query: raw }) => {
    const { aids, pages } = loadContent();
    const { title, description, lead, blocks } = pages.aides;
    const query = readQuery(raw);
    const chosen = aidsFor(aids, situationOf(query));
    const all = [...blocks, ...pages.employeur.blocks, ...chosen.flatMap((aid) => aid.blocks)];
    const lines = chosen.flatMap(linesOf);
    return {
      status: 200,
      title,
      description,
      indexed: Object.keys(query).length === 0,
      body: (
        <Guide
          path="/apprentissage/aides"
          title={title}
          lead={lead}
          text={[plainText(all), ...chosen.map((aid) => aid.title), ...lines.map(plainLine)].join(" ")}
          facts={[...factsIn(all), ...lines.flatMap(factsOfLine)]}
        >
          <Questions query={query} />
          <Prose blocks={blocks} />
          <p>{texts.found(chosen.filter(({ ended }) => !ended).length)}</p>
          {chosen.map((aid) => (
            <AidCard key={aid.title} aid={aid} />
          ))}
          <section class="guide-section" id="employeur">
            <h2>{texts.employer}</h2>
            <p>{pages.employeur.lead}</p>
            <Prose blocks={pages.employeur.blocks} />
          </section>
        </Guide>
      ),
    };
  },
};

function linesOf({ amount, who, how, until }: Aid) {
  return [amount, who, how, until].map(withFacts);
}

function Questions({ query }: { query: SearchQuery }) {
  return (
    <form class="filters-form" action="/apprentissage/aides" method="get" aria-label={texts.form}>
      <SelectField name="age" label={texts.age} choices={texts.ages} value={query.age} />
      <SelectField name="housing" label={texts.housing} choices={texts.yesNo} value={query.housing} />
      <SelectField name="disability" label={texts.disability} choices={texts.yesNo} value={query.disability} />
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

function AidCard({ aid }: { aid: Aid }) {
  const [amount, who, how, until] = linesOf(aid).map((parts) => <Line parts={parts} />);
  return (
    <article class="guide-section">
      <h2>
        <Words text={aid.title} />
      </h2>
      <Prose blocks={aid.blocks} />
      <Facts
        facts={[
          { term: texts.amount, value: amount },
          { term: texts.who, value: who },
          { term: texts.how, value: how },
          { term: texts.until, value: until },
        ]}
      />
      <p>
        <a href={aid.link}>
          {texts.official}&nbsp;: <Words text={aid.title} />
        </a>
      </p>
    </article>
  );
}
