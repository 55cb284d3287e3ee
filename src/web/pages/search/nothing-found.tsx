import { parseSearchParams, type SearchAnswer } from "../../../domain/index.ts";
import { Chips } from "../../components/chips/chips.tsx";
import { activeFilters } from "../../components/filters/active.ts";
import { numberInWords, typeset } from "../../french/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { Lists } from "./lists.tsx";
import { searchTexts as texts } from "./texts.ts";

/** True when nothing asked for was found, in any list. */
export function isEmpty(answer: SearchAnswer): boolean {
  const { binomes, trainings, offers, companies } = answer;
  return [binomes, trainings, offers, companies].every((list) => list === undefined || list.items.length === 0);
}

/** Says plainly that there is nothing, which wider searches do find something and how much, and shows the first of them. */
export function NothingFound({ answer, query, visit }: NothingFoundProps) {
  const ways = waysOut(query, visit);
  const [first] = ways;
  return (
    <>
      <section class="nothing" aria-labelledby="rien">
        <h2 id="rien">{texts.nothing}</h2>
        <p>{ways.length === 0 ? texts.nothingAtAll(hasData(visit)) : texts.nothingHint}</p>
        <Chips links={[...ways, ...insteadLinks(answer, query)]} />
      </section>
      {first === undefined ? null : (
        <section class="nearest" aria-labelledby="au-plus-pres">
          <h2 id="au-plus-pres">{texts.nearest(first.name)}</h2>
          <Lists answer={first.answer} query={first.query} back={first.url} visit={visit} />
        </section>
      )}
    </>
  );
}

function hasData({ search }: Visit): boolean {
  return Object.values(search.counts()).some((count) => count > 0);
}

interface NothingFoundProps {
  readonly answer: SearchAnswer;
  readonly query: SearchQuery;
  readonly visit: Visit;
}

interface Way {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
}

const FILTERS = ["radius", "level", "contract", "startBefore", "disability", "trainingIncluded", "sources"];
const PLACE = ["place", "insee", "lat", "lon", "radius"];
const TRADE = ["q", "romes", "rncp", "training", "wish"];

/** The same search without its filters, its place, its trade, then two of them: those that find something. */
function waysOut(query: SearchQuery, visit: Visit): Way[] {
  const filtered = activeFilters(query).length > 0;
  const placed = PLACE.some((name) => name !== "radius" && query[name] !== undefined);
  const named = TRADE.some((name) => query[name] !== undefined);
  return [
    filtered ? { name: texts.withoutFilters, dropped: FILTERS } : null,
    placed ? { name: texts.everywhere, dropped: PLACE } : null,
    named ? { name: texts.everyTrade, dropped: TRADE } : null,
    filtered && placed ? { name: texts.everywhereUnfiltered, dropped: [...PLACE, ...FILTERS] } : null,
  ].flatMap((way) => (way === null ? [] : wayWithout(query, visit, way)));
}

function wayWithout(query: SearchQuery, visit: Visit, { name, dropped }: { name: string; dropped: string[] }): Way[] {
  // An order by distance needs the point that may be dropped.
  const gone = [...dropped, "sort", "cursor", "limit"];
  const wider = Object.fromEntries(Object.entries(query).filter(([field]) => !gone.includes(field)));
  const answer = visit.search.search(
    parseSearchParams({ sources: "trainings,offers,companies", ...wider, limit: "3" }),
  );
  const total = [answer.trainings, answer.offers, answer.companies].reduce((sum, list) => sum + (list?.total ?? 0), 0);
  if (total === 0) return [];
  return [{ name, label: `${name} (${numberInWords(total)})`, url: searchUrl(wider), query: wider, answer }];
}

/** Occupations that have results at the same place, and places where the same question has some. */
function insteadLinks({ instead }: SearchAnswer, query: SearchQuery): { label: string; url: string }[] {
  if (instead === undefined) return [];
  const occupations = instead.occupations.map(({ rome, label, total }) => ({
    label: `${texts.meant(label)} (${numberInWords(total)})`,
    url: searchUrl(query, { ...NO_TRADE, romes: rome }),
  }));
  const places = instead.places.map(({ code, label, total }) => ({
    label: `${typeset(label)} (${numberInWords(total)})`,
    url: searchUrl(query, { ...NO_PLACE, place: code, sort: null }),
  }));
  return [...occupations, ...places];
}

const nothing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
const NO_TRADE = nothing(TRADE);
const NO_PLACE = nothing(PLACE);
