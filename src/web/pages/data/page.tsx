import type { ComponentChildren } from "preact";
import type { FeedNews, ImportReport, Search } from "../../../domain/index.ts";
import { ImportReports } from "../../components/import-reports/import-reports.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { counted, dayInWords, instantInWords } from "../../french/index.ts";
import type { Page, PagesDeps } from "../../page.ts";
import { Feeds } from "./feeds.tsx";
import { dataTexts as texts } from "./texts.ts";

export const dataPage: Page = {
  path: "/donnees",
  answer: async ({ search, deps }) => {
    const reports = (await deps.generationReports?.()) ?? [];
    return {
      status: 200,
      title: texts.title,
      description: texts.description,
      body: <Data search={search} deps={deps} reports={reports} feeds={(await deps.feeds?.()) ?? []} />,
    };
  },
};

interface Shown {
  readonly search: Search;
  readonly deps: PagesDeps;
  readonly reports: readonly ImportReport[];
  readonly feeds: readonly FeedNews[];
}

function Data({ search, deps, reports, feeds }: Shown) {
  const { demonstration, asOf } = search.generation;
  return (
    <>
      <h1>{texts.title}</h1>
      {demonstration ? (
        <Notice tone="warning" title={texts.fictitiousTitle}>
          <p>{texts.fictitious}</p>
        </Notice>
      ) : null}
      {deps.simulatedDay === null ? null : <p>{texts.clock(dayInWords(deps.simulatedDay))}</p>}
      <Contents search={search} />
      <Section title={texts.freshTitle}>
        <p>{texts.fresh(instantInWords(asOf))}</p>
        <p>{texts.distances}</p>
      </Section>
      {feeds.length === 0 ? null : (
        <Section title={texts.feedsTitle}>
          <p>{texts.feeds}</p>
          <Feeds feeds={feeds} />
        </Section>
      )}
      <Section title={texts.privacyTitle}>
        <p>
          {texts.privacy} <a href="/impact">{texts.impact}</a>
        </p>
      </Section>
      <Section title={texts.reportsTitle}>
        <ImportReports reports={reports} />
      </Section>
    </>
  );
}

function Contents({ search }: { search: Search }) {
  const { trainings, offers, companies } = search.counts();
  return (
    <Section title={texts.contentsTitle}>
      <h3>{counted(trainings, "formation", "formations", "Aucune")}</h3>
      <p>{texts.trainings}</p>
      <h3>{counted(offers, "offre d’emploi", "offres d’emploi", "Aucune")}</h3>
      <p>{texts.offers}</p>
      <h3>{counted(companies, "entreprise sans offre", "entreprises sans offre", "Aucune")}</h3>
      <p>{texts.companies}</p>
      <p>
        <a href="/donnees/algorithmes">{texts.algorithms}</a>
      </p>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="data-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
