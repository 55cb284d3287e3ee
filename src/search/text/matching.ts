import type { Lexicon } from "./lexicon.ts";
import type { ReadWord } from "./reading.ts";

/** A phrase that shares words with a query. */
export interface Hit {
  readonly phrase: number;
  /** Bit i: the query's word i is in the phrase. */
  readonly mask: number;
  /** 0 to 1: how much of the phrase the query says, by the weight of words. */
  readonly share: number;
  /** 0 to 1: less than 1 when words had to be completed or corrected. */
  readonly quality: number;
}

/** Finds the phrases that share a word with a query. Keeps its scratch memory: one call at a time. */
export type Matcher = (words: readonly ReadWord[]) => readonly Hit[];

export function createMatcher(lexicon: Lexicon): Matcher {
  const size = lexicon.phrases.length;
  const scratch = { masks: new Int32Array(size), said: new Float32Array(size), worth: new Float32Array(size) };
  const touched = new Int32Array(size);
  return (words) => {
    let count = 0;
    for (const [i, word] of words.entries()) {
      const bit = 1 << i;
      for (const { token, quality } of word.candidates) {
        const weight = lexicon.tokenWeight[token]!;
        const end = lexicon.postingStart[token + 1]!;
        for (let at = lexicon.postingStart[token]!; at < end; at++) {
          const phrase = lexicon.postings[at]!;
          const mask = scratch.masks[phrase]!;
          if (mask & bit || (mask === 0 && word.isStart)) continue;
          if (mask === 0) touched[count++] = phrase;
          scratch.masks[phrase] = mask | bit;
          scratch.said[phrase]! += weight;
          scratch.worth[phrase]! += weight * quality;
        }
      }
    }
    return collect(lexicon, touched.subarray(0, count), scratch);
  };
}

interface Scratch {
  readonly masks: Int32Array;
  readonly said: Float32Array;
  readonly worth: Float32Array;
}

/** Reads the touched phrases and leaves the scratch memory clean. */
function collect(lexicon: Lexicon, touched: Int32Array, { masks, said, worth }: Scratch): readonly Hit[] {
  const hits: Hit[] = [];
  for (const phrase of touched) {
    hits.push({
      phrase,
      mask: masks[phrase]!,
      share: Math.min(1, said[phrase]! / lexicon.phraseWeight[phrase]!),
      quality: worth[phrase]! / said[phrase]!,
    });
    masks[phrase] = 0;
    said[phrase] = 0;
    worth[phrase] = 0;
  }
  return hits;
}
