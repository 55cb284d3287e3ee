import { type Instead, type ListName, MAX_RADIUS_KM, type Reference, type RomeCode } from "../../domain/index.ts";
import { kmBetween, roundKm } from "../../lib/geometry.ts";
import type { Index } from "../index/index.ts";
import type { ListPage } from "../lists/index.ts";
import type { Question } from "../question/index.ts";
import { type Lists, runLists } from "../run.ts";
import type { TextUnderstanding } from "../text/index.ts";

interface InsteadDeps {
  readonly reference: Reference;
  readonly text: TextUnderstanding;
}

const MOST = 3;
const MOST_MEANT = 10;

/** What `insteadOf` must give, by reading every item that the wider questions find. */
export function plainInstead(index: Index, lists: Lists, question: Question, deps: InsteadDeps): Instead {
  return {
    occupations: occupationsInstead(index, lists, question, deps),
    places: placesInstead(index, lists, question, deps.reference),
  };
}

function occupationsInstead(index: Index, lists: Lists, question: Question, deps: InsteadDeps): Instead["occupations"] {
  const { codes } = index.numbers;
  const matchOf = candidates(index, question, deps);
  const exact = [...matchOf.keys()].filter((number) => matchOf[number] === 1);
  if (exact.length === 0) return [];
  const totals = new Map<number, number>();
  const asked = { ...widest(question), words: null, occupations: { exact, close: [], matchOf } };
  for (const { page, item } of foundBy(index, lists, asked)) {
    const { offsets, values } = page.list.index.occupations;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) {
      const number = values[at] as number;
      if (matchOf[number] === 1) totals.set(number, (totals.get(number) ?? 0) + 1);
    }
  }
  const most = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
  return most.map(([number, total]) => {
    const rome = codes[number] as RomeCode;
    return { rome, label: deps.reference.romeLabel(rome) ?? rome, total };
  });
}

/** By number of occupation, 1: of a domain asked, or what the words may have meant. */
function candidates(index: Index, { params, refused, askedOccupations }: Question, { text }: InsteadDeps): Uint8Array {
  const domains = new Set(askedOccupations.map(({ rome }) => domainOf(rome)));
  const matchOf = Uint8Array.from(index.numbers.codes, (rome) => (domains.has(domainOf(rome)) ? 1 : 0));
  const meant = params.q === undefined || refused !== null ? [] : text.occupations(params.q, MOST_MEANT);
  for (const { rome } of meant) {
    const number = index.numbers.find(rome);
    if (number !== null) matchOf[number] = 1;
  }
  return matchOf;
}

/** The first letter of a ROME code is its domain: "D", trade. */
function domainOf(rome: RomeCode): string {
  return rome.slice(0, 1);
}

/** Départements, the nearest first around a point, those with most first otherwise. */
function placesInstead(index: Index, lists: Lists, question: Question, reference: Reference): Instead["places"] {
  const { point } = question;
  if (point === null && question.area === null) return [];
  const places = new Map<number, { total: number; km: number | null }>();
  for (const { page, item } of foundBy(index, lists, { ...question, point: null, area: null })) {
    const { departement, lat, lon } = page.list.index;
    const at = { lat: lat[item] as number, lon: lon[item] as number };
    const number = departement[item] as number;
    const before = places.get(number) ?? { total: 0, km: null };
    const km = point === null ? null : Math.min(before.km ?? Number.POSITIVE_INFINITY, roundKm(kmBetween(point, at)));
    places.set(number, { total: before.total + 1, km });
  }
  return [...places]
    .flatMap(([number, { total, km }]) => {
      const known = reference.departement(index.departements[number] ?? "");
      return known === null ? [] : [{ code: known.code, label: known.label, total, km }];
    })
    .sort((a, b) => (a.km ?? 0) - (b.km ?? 0) || b.total - a.total || (a.code < b.code ? -1 : 1))
    .slice(0, MOST);
}

/** As far as a search around a point goes: it has been widened up to there in vain. */
function widest(question: Question): Question {
  return question.point === null ? question : { ...question, params: { ...question.params, radius: MAX_RADIUS_KM } };
}

/** Every item that a question finds in the lists it asks for. */
function* foundBy(index: Index, lists: Lists, question: Question): Generator<{ page: ListPage; item: number }> {
  const { sources, cursor: _, sort, ...params } = question.params;
  const names = sources.filter((name): name is ListName => name !== "binomes");
  const first = { ...params, sources, sort: question.point === null && sort === "distance" ? ("best" as const) : sort };
  const { pages } = runLists(index, lists, { ...question, params: first });
  for (const page of pages) {
    if (names.length > 0 && !names.includes(page.list.index.name)) continue;
    for (let i = 0; i < page.total; i++) yield { page, item: page.list.workspace.found[i] as number };
  }
}
