import type { ComponentChild } from "preact";
import type { SearchAnswer, WidgetVariant } from "../../../domain/index.ts";
import { Question as Understood } from "../../components/question/question.tsx";
import { searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { BinomeResults } from "../search/binomes.tsx";
import { Lists } from "../search/lists.tsx";
import { isEmpty, NothingFound } from "../search/nothing-found.tsx";
import { Results } from "../search/results.tsx";
import { searchTexts } from "../search/texts.ts";
import type { Question } from "./question.ts";
import { countInWords, widgetTexts as texts } from "./texts.ts";

export interface Answered extends Question {
  readonly answer: SearchAnswer;
  readonly visit: Visit;
}

interface Shown {
  readonly title: string;
  readonly body: ComponentChild;
}

/** What each variant shows of the answer. */
export const VARIANTS: Record<WidgetVariant, (answered: Answered) => Shown> = {
  search: (answered) => ({ title: searchTexts.title(answered.answer.asked), body: <Results {...answered} /> }),
  list: (answered) => compact(searchTexts.title(answered.answer.asked), answered),
  wish: (answered) => compact(texts.wish(answered.wish?.training?.title ?? null), answered),
  count: ({ answer, query }) => {
    const title = countInWords(answer);
    return { title, body: <Count title={title} answer={answer} url={searchUrl(query)} /> };
  },
};

function compact(title: string, answered: Answered): Shown {
  return { title, body: <Compact title={title} {...answered} /> };
}

/** A few results without form nor filters, and the way to all of them. */
function Compact({ title, answer, params, query, visit }: Answered & { title: string }) {
  const back = searchUrl(query, { cursor: query.cursor ?? null });
  return (
    <>
      <div class="results-head">
        <h1>{title}</h1>
        <Understood asked={answer.asked} radiusWanted={params.radius} />
      </div>
      {isEmpty(answer) ? (
        <NothingFound answer={answer} query={query} visit={visit} />
      ) : (
        <>
          {query.cursor === undefined ? (
            <BinomeResults answer={answer} query={query} back={back} limit={params.limit} />
          ) : null}
          <Lists answer={answer} query={query} back={back} visit={visit} />
        </>
      )}
      <p>
        <a class="button" href={searchUrl(query)} target="_blank" rel="noopener">
          {texts.wholeSearch}
        </a>
      </p>
    </>
  );
}

function Count({ title, answer, url }: { title: string; answer: SearchAnswer; url: string }) {
  const onlyCompanies = answer.offers === undefined && answer.companies !== undefined;
  return (
    <>
      <h1 class="widget-count">
        <a href={url} target="_blank" rel="noopener">
          {title}
        </a>
      </h1>
      {onlyCompanies ? <p class="hint">{searchTexts.hints.companies}</p> : null}
    </>
  );
}
