import { type Instead, MAX_RADIUS_KM, type Reference, type RomeCode } from "../../domain/index.ts";
import { top } from "../../lib/top.ts";
import type { Index } from "../index/index.ts";
import type { SearchedList } from "../lists/index.ts";
import type { Question } from "../question/index.ts";
import type { TextUnderstanding } from "../text/index.ts";
import { createCounter } from "./counting.ts";

/** What says which occupations a question may have meant. */
export interface Meaning {
  readonly reference: Reference;
  readonly text: TextUnderstanding;
}

const MOST = 3;
const MOST_MEANT = 10;

/** The occupations of the domains asked, or that the words may mean, with most results: as far as a search goes, where it was asked. */
export function occupationsInstead(
  index: Index,
  lists: readonly SearchedList[],
  question: Question,
  deps: Meaning,
): Instead["occupations"] {
  const meant = candidates(index, question, deps);
  if (meant.length === 0) return [];
  const counters = lists.map((list) => createCounter(list, question, MAX_RADIUS_KM));
  const counted = meant.map((number) => ({ number, total: counters.reduce((sum, count) => sum + count(number), 0) }));
  const most = top(counted, MOST, (a, b) => b.total - a.total || a.number - b.number);
  return most
    .filter(({ total }) => total > 0)
    .map(({ number, total }) => {
      const rome = index.numbers.codes[number] as RomeCode;
      return { rome, label: deps.reference.romeLabel(rome) ?? rome, total };
    });
}

/** Ascending. Where something is refused, words mean what is not wanted. */
function candidates(
  index: Index,
  { params, refused, askedOccupations }: Question,
  { text }: Meaning,
): readonly number[] {
  const domains = new Set(askedOccupations.map(({ rome }) => domainOf(rome)));
  const meant = params.q === undefined || refused !== null ? [] : text.occupations(params.q, MOST_MEANT);
  const named = new Set(meant.map(({ rome }) => index.numbers.find(rome)));
  return [...index.numbers.codes.keys()].filter(
    (number) => domains.has(domainOf(index.numbers.codes[number] as RomeCode)) || named.has(number),
  );
}

/** The first letter of a ROME code is its domain: "D", trade. */
function domainOf(rome: RomeCode): string {
  return rome.slice(0, 1);
}
