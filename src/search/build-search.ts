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
import { writeAnswer } from "./answer.ts";
import { itemById } from "./by-id.ts";
import {
  buildIndex,
  dayNumber,
  fromStored,
  type Index,
  type Progress,
  type StoredIndex,
  toStored,
  withOffers,
} from "./index/index.ts";
import { insteadOf } from "./instead/index.ts";
import { itemJson, ownJson } from "./item-json.ts";
import { JsonBytes } from "./json-bytes.ts";
import { keepAnswers } from "./kept-answers.ts";
import type { SearchedList } from "./lists/index.ts";
import { trainingsForNamed } from "./named-trainings.ts";
import { type Employers, orderEmployers, orderGrown, pairUp, type Sides, writeBinome } from "./pairs/index.ts";
import { type Question, questionsOf } from "./question/index.ts";
import { type Lists, listsOf, type Run, runLists } from "./run.ts";
import { standingWarnings } from "./standing-warnings.ts";
import { suggest } from "./suggest/index.ts";
import type { TextUnderstanding } from "./text/index.ts";

/** What a search answers with, besides its columns. */
export interface SearchDeps {
  readonly reference: Reference;
  readonly model: Pick<HiringModel, "isStandIn">;
  readonly clock: Clock;
  readonly text: TextUnderstanding;
  /** The occupations of a wish, by the maps of wishes; null when they do not know it. */
  readonly wishRomes?: (wish: string) => readonly RomeCode[] | null;
}

/** What its columns are built from, besides the records. */
export interface ColumnDeps {
  readonly reference: Reference;
  readonly model: HiringModel;
  readonly onProgress?: (read: Progress) => void;
}

/** One generation laid out in columns: plain values and typed arrays, which another thread or a file may hold. */
export interface SearchColumns {
  readonly index: StoredIndex;
  readonly employers: Employers;
}

/** Lays a generation out. The snapshot is read once and not kept. */
export async function buildColumns(snapshot: Snapshot, deps: ColumnDeps): Promise<SearchColumns> {
  const index = await buildIndex(snapshot, deps.reference, deps.model, deps.onProgress);
  return { index: toStored(index), employers: orderEmployers(index) };
}

/** What a search was built from: its generation, and the number of the last offer change that was in it. */
export type BuiltFrom = Pick<Search, "generation" | "offerChange">;

/** The search over columns: what it keeps beside them takes some milliseconds at France’s size; no record is read. */
export function openSearch(columns: SearchColumns, from: BuiltFrom, deps: SearchDeps): GrowingSearch {
  const base = fromStored(columns.index, deps.reference);
  const { employers } = columns;
  // Always from the base, never from one already changed: an index is two tables away from the records at most.
  const grow: GrowingSearch["withOffers"] = (changes, offerChange) => {
    if (changes.length === 0) return growing(base, employers, offerChange);
    const grown = withOffers(base, changes, deps.reference);
    return growing(grown.index, orderGrown(grown, employers, base), offerChange);
  };
  const growing = (index: Index, ordered: Employers, offerChange: number): GrowingSearch => ({
    ...searchOver(index, ordered, from.generation, offerChange, deps),
    withOffers: grow,
  });
  return growing(base, employers, from.offerChange);
}

export type BuildDeps = SearchDeps & ColumnDeps;

/** Lays one generation out in memory and gives the search over it. */
export async function buildSearch(snapshot: Snapshot, deps: BuildDeps): Promise<GrowingSearch> {
  const columns = await buildColumns(snapshot, deps);
  return openSearch(columns, { generation: snapshot.generation, offerChange: 0 }, deps);
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
  const json = new JsonBytes();
  const questionOf = questionsOf(index, deps);
  const answer = (params: SearchParams) => {
    const question = questionOf(params);
    const run = runLists(index, lists, question);
    const binomes = params.sources.includes("binomes")
      ? binomesOf(index, lists, employers, run, question, label)
      : null;
    const isEmpty = run.pages.every(({ total }) => total === 0);
    const instead = isEmpty ? insteadOf(index, lists, question, deps) : null;
    writeAnswer(json.start(), {
      ...run,
      question,
      sources: index.sources,
      generation,
      warnings,
      binomes,
      instead,
    });
    return json.take();
  };
  const searchBytes = keepAnswers(answer, deps.clock);
  return {
    generation,
    offerChange,
    searchBytes,
    search: (params) => JSON.parse(searchBytes(params).toString()) as SearchAnswer,
    training: (id, source) => readItem<ListedTraining>(lists.trainings, id, source),
    offer: (id, source) => readItem<ListedOffer>(lists.offers, id, source),
    company: (siret) => readItem<ListedCompany>(lists.companies, siret),
    occupations: (q, limit) => deps.text.occupations(q, limit),
    places: (q, limit) => deps.text.places(q, limit),
    suggestions: (q, limit) => suggest(index, deps.text, q, limit),
    counts: () => searchedCounts(lists, dayNumber(today(deps.clock))),
    items: (name) => itemsOf(lists[name], dayNumber(today(deps.clock))),
  };
}

/** The best pairs of what the lists found, each ready to be written. */
function binomesOf(
  index: Index,
  lists: Lists,
  employers: Employers,
  run: Run,
  question: Question,
  label: Reference["romeLabel"],
): ((json: JsonBytes) => void)[] {
  const [found = 0, offers = 0, companies = 0] = run.pages.map((page) => page.total);
  const named = trainingsForNamed(index, lists, run.pages, run.radiusKm, question);
  const { list, total: trainings } = named ?? { list: lists.trainings, total: found };
  const both = { ...lists, trainings: list, question: pairedBy(question) };
  const sides: Sides = { index, employers, ...both, radiusKm: run.radiusKm };
  const pairs = pairUp(sides, { trainings, offers, companies }, Math.min(question.params.limit, MOST_BINOMES));
  return pairs.map((pair) => (json) => writeBinome(json, sides, pair, label));
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
    if (!isSearched(list, item, day)) continue;
    if (list.bestChance !== null) list.workspace.chance[item] = list.bestChance[item] as number;
    yield ownJson(list, item);
  }
}

/** How many of each kind can be found today. */
function searchedCounts(lists: Lists, day: number): ReturnType<Search["counts"]> {
  let offers = 0;
  for (let item = 0; item < lists.offers.index.size; item++) if (isSearched(lists.offers, item, day)) offers++;
  return { trainings: lists.trainings.index.size, offers, companies: lists.companies.index.size };
}

function isSearched({ lastDay }: SearchedList, item: number, day: number): boolean {
  return lastDay === null || (lastDay[item] as number) >= day;
}
