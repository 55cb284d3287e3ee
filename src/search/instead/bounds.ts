import type { Index, ListIndex } from "../index/index.ts";
import type { SearchedList } from "../lists/index.ts";
import type { AskedWords, Question } from "../question/index.ts";

/** By number of département: no fewer than the results that a question asked everywhere has there. */
export function mostPossible(index: Index, lists: readonly SearchedList[], question: Question): Float64Array {
  const most = new Float64Array(index.departements.length);
  for (const list of lists) addMost(list.index, index.departements.length, question, most);
  return most;
}

function addMost(list: ListIndex, departements: number, { occupations, words }: Question, most: Float64Array): void {
  if (occupations === null) {
    for (let item = 0; item < list.size; item++) most[list.departement[item] as number]!++;
    return;
  }
  const { table, width } = tableOf(list);
  const labelled = words === null ? [] : [...words.labels.keys()];
  for (const occupation of new Set([...occupations.exact, ...occupations.close, ...labelled])) {
    for (let each = 0; each < Math.min(width, departements); each++) {
      most[each]! += table[occupation * width + each] ?? 0;
    }
  }
  if (words !== null) addHolding(list, words, most);
}

/** Each item once for each word that it holds. */
function addHolding(list: ListIndex, words: AskedWords, most: Float64Array): void {
  const { titles, names, wholeNames } = words.lists[list.name];
  const numbers = [
    [list.words.titles, titles.flat()],
    [list.words.names, names.flat()],
    [list.words.wholeNames, wholeNames.map(({ name }) => name)],
  ] as const;
  for (const [{ postings }, asked] of numbers) {
    for (const number of asked) {
      const end = postings.offsets[number + 1] as number;
      for (let at = postings.offsets[number] as number; at < end; at++) {
        most[list.departement[postings.values[at] as number] as number]!++;
      }
    }
  }
}

interface Table {
  /** Row after row, one an occupation: how many of its items lie in each département. */
  readonly table: Uint32Array;
  readonly width: number;
}

/** Worked out the first time, and kept as long as the list is in service. */
function tableOf({ postings: { offsets, values }, departement }: ListIndex): Table {
  const known = TABLES.get(values);
  if (known !== undefined) return known;
  const width = departement.reduce((most, each) => Math.max(most, each + 1), 0);
  const table = new Uint32Array((offsets.length - 1) * width);
  for (let occupation = 0; occupation + 1 < offsets.length; occupation++) {
    const end = offsets[occupation + 1] as number;
    for (let at = offsets[occupation] as number; at < end; at++) {
      table[occupation * width + (departement[values[at] as number] as number)]!++;
    }
  }
  TABLES.set(values, { table, width });
  return { table, width };
}

const TABLES = new WeakMap<Uint32Array, Table>();
