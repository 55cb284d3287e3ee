import { parseSearchParams, type Reference, type SearchAnswer } from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { normalise } from "../../src/lib/text.ts";
import { loadReference } from "../../src/reference/index.ts";
import { buildSearch, createTextUnderstanding } from "../../src/search/index.ts";
import { corpus, gradesOf, rowsOf, TODAY } from "./corpus.ts";

/** How well one query is answered. */
export interface Judged {
  readonly query: string;
  /** 0 to 1. */
  readonly ndcg: number;
  /** From 0, of the first result of the best grade; infinite when it was not found. Nothing expected and nothing found: 0. */
  readonly rank: number;
  readonly found: readonly string[];
  readonly expected: ReadonlyMap<string, number>;
}

/** The occupations understood from each graded query. */
export function judgeOccupations(reference: Reference = loadReference()): readonly Judged[] {
  const text = createTextUnderstanding(reference);
  return rowsOf("queries.csv").map(([query = "", , expected = ""]) =>
    judged(query, text.understand(query).exact, gradesOf(expected)),
  );
}

/** A set of queries as they are typed, with the place and the level expected. */
export type TypedSet = "learned" | "held";

/** How one of them is read. */
export interface JudgedTyped extends Judged {
  /** The expected one, or none where none is. */
  readonly isPlaceRight: boolean;
  readonly isLevelRight: boolean;
}

/** The occupations, the place and the level understood from each query of a set. */
export function judgeTyped(set: TypedSet, reference: Reference = loadReference()): readonly JudgedTyped[] {
  const text = createTextUnderstanding(reference);
  return rowsOf(`typed-${set}.csv`).map(([query = "", , expected = "", place = "", level = ""]) => {
    const { exact, place: heard, level: heardLevel } = text.understand(query);
    const isPlaceRight = place === "" ? heard === null : normalise(heard?.label ?? "").startsWith(normalise(place));
    const isLevelRight = String(heardLevel ?? "") === level;
    return { ...judged(query, exact, gradesOf(expected)), isPlaceRight, isLevelRight };
  });
}

/** What each graded query finds in the corpus: the three lists, each judged apart; their mean, and the worst rank. */
export async function judgeDocuments(reference: Reference = loadReference()): Promise<readonly Judged[]> {
  const text = createTextUnderstanding(reference);
  const clock = { now: () => new Date(`${TODAY}T10:00:00Z`) };
  const search = await buildSearch(corpus(), { reference, model: standInPrior(reference), clock, text });
  return rowsOf("document-queries.csv").map(([query = "", , expected = ""]) =>
    judgedLists(query, search.search(parseSearchParams({ q: query, limit: "100" })), gradesOf(expected)),
  );
}

/** The mean of a figure over queries. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of the queries whose best result is among the first `first`. */
export function recallAt(all: readonly Judged[], first: number): number {
  return mean(all.map(({ rank }) => (rank < first ? 1 : 0)));
}

const DEPTH = 10;

function judgedLists(query: string, answer: SearchAnswer, expected: ReadonlyMap<string, number>): Judged {
  const lists = [answer.trainings, answer.offers, answer.companies].map((list) =>
    (list?.items ?? []).filter(({ match }) => match === "exact").map(({ id }) => id),
  );
  const found = lists.flat();
  const kindOf = [/^t-/, /^o-/, /^\d/];
  const each = lists.map((ids, i) => {
    const own = [...expected].filter(([id]) => kindOf[i]?.test(id));
    return judged(query, ids, new Map(own));
  });
  const told = each.filter((one) => one.expected.size > 0 || one.found.length > 0);
  const ndcg = told.length === 0 ? 1 : mean(told.map((one) => one.ndcg));
  return { query, ndcg, rank: Math.max(0, ...told.map((one) => one.rank)), found, expected };
}

function judged(query: string, found: readonly string[], expected: ReadonlyMap<string, number>): Judged {
  const best = Math.max(0, ...expected.values());
  if (best === 0) {
    const isEmpty = found.length === 0;
    return { query, ndcg: isEmpty ? 1 : 0, rank: isEmpty ? 0 : Number.POSITIVE_INFINITY, found, expected };
  }
  const rank = found.findIndex((id) => expected.get(id) === best);
  const ideal = gain([...expected.values()].sort((a, b) => b - a));
  const ndcg = gain(found.map((id) => expected.get(id) ?? 0)) / ideal;
  return { query, ndcg, rank: rank < 0 ? Number.POSITIVE_INFINITY : rank, found, expected };
}

/** Discounted gain of the first ten grades. */
function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}
