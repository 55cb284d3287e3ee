import {
  type Clock,
  type GrowingSearch,
  type HiringModel,
  type ListedCompany,
  type ListedOffer,
  type ListedTraining,
  type Reference,
  type RomeCode,
  type Search,
  type SearchAnswer,
  type SearchParams,
  type Snapshot,
  today,
} from "../domain/index.ts";
import { answerJson } from "./answer.ts";
import { itemById } from "./by-id.ts";
import { buildIndex, dayNumber, type Index, type Progress, withOffers } from "./index/index.ts";
import { insteadOf } from "./instead.ts";
import { itemJson, ownJson } from "./item-json.ts";
import type { SearchedList } from "./lists/index.ts";
import { binomeJson, type Employers, orderEmployers, orderGrown, pairUp, type Sides } from "./pairs/index.ts";
import { ask, type Question } from "./question/index.ts";
import { type Lists, listsOf, type Run, runLists } from "./run.ts";
import { standingWarnings } from "./standing-warnings.ts";
import type { TextUnderstanding } from "./text/index.ts";

export interface SearchDeps {
  readonly reference: Reference;
  readonly model: HiringModel;
  readonly clock: Clock;
  readonly text: TextUnderstanding;
  /** The occupations of a wish, by the maps of wishes; null when they do not know it. */
  readonly wishRomes?: (wish: string) => readonly RomeCode[] | null;
  readonly onProgress?: (read: Progress) => void;
}

/** Lays one generation out in memory and gives the search over it. The snapshot is read once and not kept. */
export async function buildSearch(snapshot: Snapshot, deps: SearchDeps): Promise<GrowingSearch> {
  const base = await buildIndex(snapshot, deps.reference, deps.model, deps.onProgress);
  const { generation } = snapshot;
  // Always from the base, never from one already changed: an index is two tables away from the records at most.
  const employers = orderEmployers(base);
  const grow: GrowingSearch["withOffers"] = (changes, offerChange) => {
    const grown = withOffers(base, changes, deps.reference);
    const ordered = orderGrown(grown, employers, base);
    return { ...searchOver(grown.index, ordered, generation, offerChange, deps), withOffers: grow };
  };
  return { ...searchOver(base, employers, generation, 0, deps), withOffers: grow };
}

function searchOver(
  index: Index,
  employers: Employers,
  generation: Search["generation"],
  offerChange: number,
  deps: SearchDeps,
): Search {
  const lists = listsOf(index);
  const warnings = standingWarnings(generation, deps.model);
  const label = (rome: RomeCode) => deps.reference.romeLabel(rome);
  const searchJson = (params: SearchParams) => {
    const question = ask(params, index, deps);
    const run = runLists(index, lists, question);
    const binomes = params.sources.includes("binomes")
      ? binomesOf(index, lists, employers, run, question, label)
      : null;
    const isEmpty = run.pages.every(({ total }) => total === 0);
    const instead = isEmpty ? insteadOf(index, lists, question, deps) : null;
    return answerJson({ ...run, question, sources: index.sources, generation, warnings, binomes, instead });
  };
  return {
    generation,
    offerChange,
    searchJson,
    search: (params) => JSON.parse(searchJson(params)) as SearchAnswer,
    training: (id, source) => readItem<ListedTraining>(lists.trainings, id, source),
    offer: (id, source) => readItem<ListedOffer>(lists.offers, id, source),
    company: (siret) => readItem<ListedCompany>(lists.companies, siret),
    occupations: (q, limit) => deps.text.occupations(q, limit),
    places: (q, limit) => deps.text.places(q, limit),
    counts: () => searchedCounts(lists, dayNumber(today(deps.clock))),
    items: (name) => itemsOf(lists[name], dayNumber(today(deps.clock))),
  };
}

/** The best pairs of what the lists found, as JSON. */
function binomesOf(
  index: Index,
  lists: Lists,
  employers: Employers,
  run: Run,
  question: Question,
  label: Reference["romeLabel"],
): string[] {
  const sides: Sides = { index, employers, ...lists, question: pairedBy(question), radiusKm: run.radiusKm };
  const [trainings = 0, offers = 0, companies = 0] = run.pages.map((page) => page.total);
  const pairs = pairUp(sides, { trainings, offers, companies }, Math.min(question.params.limit, MOST_BINOMES));
  return pairs.map((pair) => binomeJson(sides, pair, label));
}

const MOST_BINOMES = 20;

/** Where words alone say what is asked, "sncf", a training and an employer go together by any occupation. */
function pairedBy(question: Question): Question {
  const { occupations, words } = question;
  const isByWords = words !== null && occupations !== null && occupations.exact.length + occupations.close.length === 0;
  return isByWords ? { ...question, occupations: null } : question;
}

function readItem<Item>(list: SearchedList, id: string, source?: string): Item | null {
  const item = itemById(list.index, id, source);
  if (item === null) return null;
  if (list.bestChance !== null) list.workspace.chance[item] = list.bestChance[item] as number;
  return JSON.parse(itemJson(list, item, null, "exact")) as Item;
}

function* itemsOf(list: SearchedList, day: number): Generator<string> {
  for (const item of list.index.byRank) {
    if (!list.isSearched(item, day)) continue;
    if (list.bestChance !== null) list.workspace.chance[item] = list.bestChance[item] as number;
    yield ownJson(list, item);
  }
}

/** How many of each kind can be found today. */
function searchedCounts(lists: Lists, day: number): ReturnType<Search["counts"]> {
  let offers = 0;
  for (let item = 0; item < lists.offers.index.size; item++) if (lists.offers.isSearched(item, day)) offers++;
  return { trainings: lists.trainings.index.size, offers, companies: lists.companies.index.size };
}
