import { DEFAULT_LIMIT, InvalidValue, parseSearchParams } from "../../../domain/index.ts";
import { readSearch, type SearchQuery } from "../../links/index.ts";
import type { Page, PageAnswer, Visit } from "../../page.ts";
import { searchStep } from "../search-step.ts";
import { RefusedSearch } from "./refused.tsx";
import { ResultsHead, resultParts } from "./results.tsx";
import { searchTexts as texts } from "./texts.ts";

/** Cards a list in the joined view: on a phone, the three lists stay within reach of the thumb. */
const JOINED_LIMIT = 8;

export const searchPage: Page = {
  path: "/recherche",
  answer: (visit) => {
    try {
      return found(visit, readSearch(visit.query));
    } catch (error) {
      if (error instanceof InvalidValue) return refused(visit, error);
      throw error;
    }
  },
};

function found(visit: Visit, query: SearchQuery): PageAnswer {
  const params = parseSearchParams({ limit: String(limitOf(query)), ...query });
  const answer = visit.search.search(params);
  const shown = { answer, params, query, visit };
  return {
    status: 200,
    title: texts.title(answer.asked),
    description: texts.description,
    indexed: false,
    measured: searchStep(answer),
    body: <ResultsHead {...shown} />,
    rest: resultParts(shown),
  };
}

/** A view of one kind only has room for a whole page of it. */
function limitOf(query: SearchQuery): number {
  return query.sources !== undefined && !query.sources.includes(",") ? DEFAULT_LIMIT : JOINED_LIMIT;
}

function refused(visit: Visit, error: InvalidValue): PageAnswer {
  return { status: 400, title: texts.refused, body: <RefusedSearch error={error} visit={visit} /> };
}
