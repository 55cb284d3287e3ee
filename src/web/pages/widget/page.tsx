import { InvalidValue, type Kind, type WidgetNews } from "../../../domain/index.ts";
import { readSettings, searchPart } from "../../embedding/index.ts";
import { readSearch } from "../../links/index.ts";
import type { Page, PageAnswer, Visit } from "../../page.ts";
import { companyPage } from "../company/page.tsx";
import { offerPage } from "../offer/page.tsx";
import { RefusedSearch } from "../search/refused.tsx";
import { searchTexts } from "../search/texts.ts";
import { searchStep } from "../search-step.ts";
import { trainingPage } from "../training/page.tsx";
import { ask } from "./question.ts";
import { VARIANTS } from "./variants.tsx";

const resultsPage: Page = {
  path: "/widget",
  answer: (visit) => {
    const asked: Visit = { ...visit, query: searchPart(visit.query) };
    try {
      return results(asked, visit.query);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      return { status: 400, title: searchTexts.refused, body: <RefusedSearch error={error} visit={asked} /> };
    }
  },
};

/** The pages of the widget: its results, and the items of the site within its frame. */
export const widgetPages: readonly Page[] = [
  resultsPage,
  itemPage("training", trainingPage),
  itemPage("offer", offerPage),
  itemPage("company", companyPage),
];

function results(visit: Visit, address: Visit["query"]): PageAnswer {
  const { settings } = readSettings(address);
  const question = ask(visit, readSearch(visit.query), settings);
  const answer = visit.search.search(question.params);
  const { title, body } = VARIANTS[settings.variant]({ ...question, answer, visit });
  const { asked } = answer;
  const news: WidgetNews = {
    name: "search",
    detail: {
      q: asked.q,
      romes: asked.occupations.map(({ rome }) => rome),
      place: asked.place?.label ?? null,
      radiusKm: asked.radiusKm,
      totals: totalsOf(answer),
    },
  };
  return { status: 200, title, indexed: false, measured: searchStep(answer), body, news };
}

function totalsOf({ binomes, trainings, offers, companies }: ReturnType<Visit["search"]["search"]>) {
  return {
    ...(binomes === undefined ? {} : { binomes: binomes.items.length }),
    ...(trainings === undefined ? {} : { trainings: trainings.total }),
    ...(offers === undefined ? {} : { offers: offers.total }),
    ...(companies === undefined ? {} : { companies: companies.total }),
  };
}

function itemPage(kind: Kind, page: Page): Page {
  return {
    path: `/widget${page.path}`,
    answer: async (visit) => {
      // A report is received by the site, outside the frame.
      const answer = await page.answer({ ...visit, deps: { ...visit.deps, problems: null } });
      if ("location" in answer || answer.status !== 200) return answer;
      return { ...answer, news: { name: "select", detail: { kind, id: visit.id, title: answer.title } } };
    },
  };
}
