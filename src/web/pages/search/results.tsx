import type { SearchAnswer, SearchParams, Warning } from "../../../domain/index.ts";
import { ActiveFilters, FILTER_NAMES, Filters } from "../../components/filters/filters.tsx";
import { QuickFilters } from "../../components/filters/quick.tsx";
import { Fold } from "../../components/fold/fold.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { Question } from "../../components/question/question.tsx";
import { SearchForm } from "../../components/search-form/search-form.tsx";
import { SortLinks } from "../../components/sort-links/sort-links.tsx";
import { instantInWords } from "../../french/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { BinomeResults } from "./binomes.tsx";
import { Jump } from "./jump.tsx";
import { Lists, STAND_IN } from "./lists.tsx";
import { MapPanel } from "./map-panel.tsx";
import { isEmpty, NothingFound } from "./nothing-found.tsx";
import { searchTexts as texts } from "./texts.ts";

/** The answer to a search: what was understood, the binômes, then the three lists. */
export function Results(props: ResultsProps) {
  return (
    <>
      <ResultsHead {...props} />
      {resultParts(props)}
    </>
  );
}

/** What comes before the results: the form, what was understood, how much there is, and the tools. */
export function ResultsHead({ answer, params, query, visit }: ResultsProps) {
  const { asked } = answer;
  const continued = query.cursor !== undefined;
  const words = wordsOf(answer);
  return (
    <>
      <Fold summary={texts.askAgain} open={isEmpty(answer) || words === ""}>
        <SearchForm q={words} place={placeOf(answer, query)} kept={filtersOf(query)} compact />
      </Fold>
      <div class="results-head" data-question={texts.title(asked)}>
        <h1>{texts.title(asked)}</h1>
        <Question asked={asked} radiusWanted={params.radius} found={!isEmpty(answer)} query={query} />
      </div>
      <Warnings warnings={answer.warnings.filter(({ code }) => !SAID_ELSEWHERE.includes(code))} />
      {continued ? (
        <p>
          <a href={searchUrl(query, { sources: null })}>{texts.allResults}</a>
        </p>
      ) : null}
      {isEmpty(answer) ? <NothingFound answer={answer} query={query} visit={visit} /> : <Jump answer={answer} />}
      <div class="results-tools">
        {isEmpty(answer) ? null : <MapPanel answer={answer} query={query} visit={visit} />}
        <Fold summary={texts.refine}>
          <Filters query={query} facets={answer.facets} today={visit.today} />
          <SortLinks query={query} asked={asked} />
          {isEmpty(answer) ? null : <QuickFilters query={query} facets={answer.facets} asked={asked} />}
        </Fold>
        <ActiveFilters query={query} />
      </div>
    </>
  );
}

export interface ResultsProps {
  readonly answer: SearchAnswer;
  readonly params: SearchParams;
  readonly query: SearchQuery;
  readonly visit: Visit;
}

/** The results themselves, in the order in which they are sent: the binômes, then the three lists. */
export function resultParts({ answer, params, query, visit }: ResultsProps) {
  const asOf = <p class="provenance">{texts.asOf(instantInWords(answer.generation.asOf))}</p>;
  if (isEmpty(answer)) return [asOf];
  const back = searchUrl(query, { cursor: query.cursor ?? null });
  return [
    query.cursor === undefined ? (
      <BinomeResults answer={answer} query={query} back={back} limit={params.limit} />
    ) : null,
    <>
      <Lists answer={answer} query={query} back={back} visit={visit} />
      {asOf}
    </>,
  ];
}

/** What the banner of every page, the list of companies, or the question said back already say. */
const SAID_ELSEWHERE = ["demonstration", STAND_IN, "corrected", "nothing-understood"];

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning">
      {warnings.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
    </Notice>
  );
}

/** What the field "Quel métier ?" shows: the words typed, or the one occupation that a code named. */
function wordsOf({ asked }: SearchAnswer): string {
  return asked.q ?? (asked.occupations.length === 1 ? (asked.occupations[0]?.label ?? "") : "");
}

function placeOf({ asked }: SearchAnswer, query: SearchQuery): string {
  return query.place ?? (asked.place === null || asked.place.kind === "point" ? "" : asked.place.label);
}

/** The filters that outlive a new question; which kinds to show does not. */
function filtersOf(query: SearchQuery): SearchQuery {
  const kept = ([name]: readonly [string, string]) => name !== "sources" && FILTER_NAMES.includes(name);
  return Object.fromEntries(Object.entries(query).filter(kept));
}
