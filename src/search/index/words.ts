import { type SearchedTexts, searchedWords } from "../../domain/index.ts";
import { uint32 } from "./growing.ts";
import { GrowingRagged, invert, type Ragged } from "./ragged.ts";
import { GrowingVocabulary, numberOf, type Vocabulary } from "./vocabulary.ts";

/** The items that hold each word of a vocabulary, ascending. */
export interface WordPostings {
  readonly vocabulary: Vocabulary;
  readonly postings: Ragged<Uint32Array>;
}

/** By which words the items of a list are found. */
export interface ListWords {
  /** Stems of titles. */
  readonly titles: WordPostings;
  /** Words of the names of employers and schools. */
  readonly names: WordPostings;
  /** These names as wholes. */
  readonly wholeNames: WordPostings;
}

/** The items that hold that very word; undefined when none does. */
export function itemsHolding({ vocabulary, postings }: WordPostings, word: string): Uint32Array | undefined {
  const number = numberOf(vocabulary, word);
  if (number < 0) return undefined;
  return postings.values.subarray(postings.offsets[number], postings.offsets[number + 1]);
}

/** Takes the texts of the items of a list, in the order of arrival. */
export interface TextsTaker {
  add(texts: SearchedTexts): void;
}

/** Collects the words of the items of a list. */
export class ListWordsBuilder implements TextsTaker {
  readonly #titles = new WordPostingsBuilder();
  readonly #names = new WordPostingsBuilder();
  readonly #wholeNames = new WordPostingsBuilder();

  add(texts: SearchedTexts): void {
    const { title, name, wholeName } = searchedWords(texts);
    this.#titles.add(title);
    this.#names.add(name);
    this.#wholeNames.add(wholeName === "" ? [] : [wholeName]);
  }

  /** `order[i]` is the arrival of the i-th item. */
  finish(order: Uint32Array): ListWords {
    return {
      titles: this.#titles.finish(order),
      names: this.#names.finish(order),
      wholeNames: this.#wholeNames.finish(order),
    };
  }
}

/** Words of rows, turned into the rows of each word. */
export class WordPostingsBuilder {
  readonly #vocabulary = new GrowingVocabulary();
  readonly #rows = new GrowingRagged(uint32());

  /** The words of the next row, each once. */
  add(words: Iterable<string>): void {
    for (const word of words) this.#rows.push(this.#vocabulary.add(word));
    this.#rows.endRow();
  }

  finish(order: Uint32Array): WordPostings {
    const { vocabulary, numberOfArrival } = this.#vocabulary.finish();
    const { offsets, values } = this.#rows.inOrder(order);
    const numbered = { offsets, values: values.map((arrival) => numberOfArrival[arrival] as number) };
    return { vocabulary, postings: invert(numbered, vocabulary.size) };
  }
}
