import { around } from "geokdbush";
import KDBush from "kdbush";
import { kmBetween, type Point } from "../../src/lib/geometry.ts";
import { type Index, listsOf, type Question } from "../../src/search/index.ts";
import { type Measured, measureOnce } from "../quantiles.ts";
import type { Prepared } from "./prepare.ts";

/** References are slow: they are asked fewer questions. */
export const REFERENCE_QUESTIONS = 200;
const LIMIT = 20;

type List = Index["offers"] | Index["companies"] | Index["trainings"];

/** The same three lists, every item of the occupations read and those within the radius sorted. */
export function byScan({ index }: Pick<Prepared, "index">, questions: readonly Question[]): Measured<Question> {
  const lists = Object.values(listsOf(index));
  return measureOnce(questions, 0, (question) => {
    for (const list of lists) {
      const near = itemsNear(list.index as List, question);
      const key = ([item, km]: [number, number]) =>
        question.params.sort === "distance" ? km : -list.sideScore(item, km, question);
      near.sort((a, b) => key(a) - key(b)).slice(0, LIMIT);
    }
  });
}

function itemsNear(list: List, { point, occupations, params }: Question): [item: number, km: number][] {
  const near: [number, number][] = [];
  for (const occupation of occupations?.exact ?? []) {
    for (const item of itemsOf(list, occupation)) {
      const km = kmBetween(point as Point, { lat: list.lat[item] as number, lon: list.lon[item] as number });
      if (km <= params.radius) near.push([item, km]);
    }
  }
  return near;
}

/** The nearest items of each occupation by a k-d tree, which gives no totals. Trees are made before they are timed. */
export function byTrees({ index }: Pick<Prepared, "index">, questions: readonly Question[]): Measured<Question> {
  const lists: readonly List[] = [index.trainings, index.offers, index.companies];
  const trees = new Map<string, { tree: KDBush; items: Uint32Array }>();
  const nearest = (question: Question) => lists.map((list) => fromTrees(list, question, trees));
  questions.forEach(nearest);
  return measureOnce(questions, 0, nearest);
}

function fromTrees(
  list: List,
  { point, occupations, params }: Question,
  trees: Map<string, { tree: KDBush; items: Uint32Array }>,
): number {
  let found = 0;
  for (const occupation of occupations?.exact ?? []) {
    const key = `${list.name} ${occupation}`;
    const known = trees.get(key) ?? treeOf(list, itemsOf(list, occupation));
    trees.set(key, known);
    if (known.items.length > 0) {
      found += around(known.tree, (point as Point).lon, (point as Point).lat, LIMIT, params.radius).length;
    }
  }
  return found;
}

function treeOf(list: List, items: Uint32Array): { tree: KDBush; items: Uint32Array } {
  const tree = new KDBush(Math.max(1, items.length));
  for (const item of items) tree.add(list.lon[item] as number, list.lat[item] as number);
  if (items.length === 0) tree.add(0, 0);
  return { tree: tree.finish(), items };
}

function itemsOf({ postings }: List, occupation: number): Uint32Array {
  return postings.values.subarray(postings.offsets[occupation], postings.offsets[occupation + 1]);
}
