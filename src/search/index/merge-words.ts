import type { Picks } from "./merge.ts";
import type { Ragged } from "./ragged.ts";
import { mergeVocabularies } from "./vocabulary.ts";
import type { ListWords, WordPostings } from "./words.ts";

/** The words of the items picked, in their order, from two lists that each keep their own order in it. */
export function mergeListWords(
  items: Picks,
  first: { readonly size: number; readonly words: ListWords },
  second: { readonly size: number; readonly words: ListWords },
): ListWords {
  const ofFirst = new Int32Array(first.size).fill(GONE);
  const ofSecond = new Int32Array(second.size).fill(GONE);
  for (const [item, pick] of items.entries()) {
    if (pick >= 0) ofFirst[pick] = item;
    else ofSecond[~pick] = item;
  }
  const merge = (name: keyof ListWords) => merged(first.words[name], ofFirst, second.words[name], ofSecond);
  return { titles: merge("titles"), names: merge("names"), wholeNames: merge("wholeNames") };
}

const GONE = -1;

function merged(first: WordPostings, itemOfFirst: Int32Array, second: WordPostings, itemOfSecond: Int32Array) {
  const { vocabulary, ofFirst, ofSecond } = mergeVocabularies(first.vocabulary, second.vocabulary);
  const offsets = new Uint32Array(vocabulary.size + 1);
  const values = new Uint32Array(first.postings.values.length + second.postings.values.length);
  let length = 0;
  let nextOfFirst = 0;
  let nextOfSecond = 0;
  for (let word = 0; word < vocabulary.size; word++) {
    const from = length;
    if (ofFirst[nextOfFirst] === word) length = append(values, length, first.postings, nextOfFirst++, itemOfFirst);
    const middle = length;
    if (ofSecond[nextOfSecond] === word) length = append(values, length, second.postings, nextOfSecond++, itemOfSecond);
    if (from < middle && middle < length) values.subarray(from, length).sort();
    offsets[word + 1] = length;
  }
  return { vocabulary, postings: { offsets, values: values.slice(0, length) } };
}

/** Appends what is left of a row of postings, by the new numbers of its items; gives the new length. */
function append(values: Uint32Array, length: number, postings: Ragged<Uint32Array>, row: number, itemOf: Int32Array) {
  let end = length;
  for (let at = postings.offsets[row] as number; at < (postings.offsets[row + 1] as number); at++) {
    const item = itemOf[postings.values[at] as number] as number;
    if (item !== GONE) values[end++] = item;
  }
  return end;
}
