import { Facts } from "../../components/facts/facts.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { dayInWords, numberInWords } from "../../french/index.ts";
import type { Page, Visit } from "../../page.ts";
import { type Collected, collect } from "./collect.ts";
import { PeriodForm } from "./form.tsx";
import { Contracts, Freshness, Market, Near, Tables } from "./market.tsx";
import { said } from "./said.ts";
import { impactTexts as texts } from "./texts.ts";
import { Path, Visits, WishPath } from "./visits.tsx";
import { previousYear, Wishes, WishMap, WishSplits } from "./wishes.tsx";

/** What the service measures of itself and of the wishes of young people, for who would rather look than read. */
export const impactPage: Page = {
  path: "/impact",
  answer: async (visit) => {
    const collected = await collect(visit);
    return {
      status: collected?.refused ? 400 : 200,
      title: texts.title,
      description: texts.description,
      indexed: Object.keys(visit.query).length === 0,
      canonical: "/impact",
      body: <Impact collected={collected} visit={visit} />,
    };
  },
};

function Impact({ collected, visit }: { collected: Collected | null; visit: Visit }) {
  return (
    <div class="impact">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <p>
        {texts.privacy} <a href="/donnees">{texts.privacyLink}</a>.
      </p>
      {collected === null ? <p>{texts.noFigures}</p> : <Dashboard collected={collected} visit={visit} />}
    </div>
  );
}

function Dashboard({ collected, visit }: { collected: Collected; visit: Visit }) {
  const { asked, refused } = collected;
  const { from, to } = asked.period;
  return (
    <>
      {refused === null ? null : (
        <Notice tone="alert" title={texts.refusedTitle}>
          <p>{texts.refused(refused.slice(0, 80))}</p>
        </Notice>
      )}
      <PeriodForm asked={asked} reference={visit.deps.reference} />
      <p>{texts.shown(dayInWords(from), dayInWords(to), asked.territory?.label ?? texts.everywhere)}</p>
      <Summary {...collected} />
      <Visits {...collected} />
      <Path {...collected} />
      <Wishes {...collected} />
      <WishMap {...collected} />
      <Freshness {...collected} />
      <WishPath {...collected} />
      <WishSplits {...collected} />
      <Near {...collected} />
      <Market {...collected} />
      <Contracts {...collected} />
      <Tables {...collected} />
    </>
  );
}

/** The answer to the two questions, in five figures at most. */
function Summary({ of }: Collected) {
  const visits = of("sessions").rows.reduce((sum, { sessions }) => sum + Number(sessions), 0);
  const reached = of("path").rows.filter(({ step }) => step === "contact" || step === "outgoing");
  const wishes = of("wishes").rows.filter(({ route }) => route === "apprentissage");
  const last = wishes.at(-1);
  const year = Number(last?.year);
  const before = last === undefined ? Number.NaN : previousYear(wishes, year);
  const contacts = reached.reduce((sum, { sessions }) => sum + Number(sessions), 0);
  return (
    <Facts
      facts={[
        { term: texts.facts.visits, value: numberInWords(visits) },
        { term: texts.facts.contacts, value: numberInWords(contacts) },
        ...(last === undefined ? [] : [{ term: texts.facts.wishes(year), value: said(last.wishes, "number") }]),
        ...(last === undefined || last.whole === null || !Number.isFinite(before)
          ? []
          : [
              { term: texts.facts.whole(before), value: said(last.whole, "change") },
              { term: texts.facts.constant(before), value: said(last.constantPerimeter, "change") },
            ]),
      ]}
    />
  );
}
