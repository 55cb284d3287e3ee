import { around } from "geokdbush";
import KDBush from "kdbush";
import { kmBetween, type Point } from "../../src/lib/geometry.ts";
import { ask, type Index, type Question } from "../../src/search/index.ts";
import { inWords, measure } from "../quantiles.ts";
import type { Prepared } from "./prepare.ts";

const QUESTIONS = 200;
const LIMIT = 20;

type List = Index["offers"] | Index["companies"] | Index["trainings"];

/** The same three lists by distance, done plainly and with a k-d tree per occupation: what the index is to be compared with. */
export function measureReferences({ index, france, byDistance }: Prepared, print: (line: string) => void): void {
  const questions = byDistance.slice(0, QUESTIONS).map((params) => ask(params, index, france));
  const lists: readonly List[] = [index.trainings, index.offers, index.companies];
  const scan = measure(questions, 10, (question) => lists.map((list) => scanned(list, question)));
  print(`  a plain scan of the occupations' items: ${inWords(scan)}`);
  const trees = new Map<string, { tree: KDBush; items: Uint32Array }>();
  const byTree = measure(questions, QUESTIONS, (question) => lists.map((list) => fromTrees(list, question, trees)));
  print(`  a k-d tree per occupation (nearest ${LIMIT}, no totals): ${inWords(byTree)}`);
}

function scanned(list: List, { point, occupations, params }: Question): number {
  const near: [number, number][] = [];
  for (const occupation of occupations?.exact ?? []) {
    for (const item of itemsOf(list, occupation)) {
      const km = kmBetween(point as Point, { lat: list.lat[item] as number, lon: list.lon[item] as number });
      if (km <= params.radius) near.push([km, item]);
    }
  }
  return near.sort((a, b) => a[0] - b[0]).slice(0, LIMIT).length;
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
