import { stem } from "../../lib/french-words.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * The two words of a trade that were typed as one: "aidesoignante", "boulangerpatissier". Null for a word that is known, and where
 * its halves are not two trades, or words of one name of a trade.
 */
export function unglued(lexicon: Lexicon, typed: string): readonly [string, string] | null {
  if (typed.length < SHORTEST || /\d/.test(typed) || lexicon.tokenOf.has(stem(typed))) return null;
  for (let at = SHORTEST_HALF; at <= typed.length - SHORTEST_HALF; at++) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)];
    const [a, b] = [tokenOf(lexicon, first), tokenOf(lexicon, second)];
    if (a === undefined || b === undefined) continue;
    const areLong = Math.min(first.length, second.length) >= SHORTEST_TRADE;
    if ((areLong && areTrades(lexicon, a, b)) || makeOne(lexicon, a, b)) return [first, second];
  }
  return null;
}

const SHORTEST = 9;
const SHORTEST_HALF = 4;
/** "télépilote" is not two trades. */
const SHORTEST_TRADE = 6;

function tokenOf(lexicon: Lexicon, word: string): number | undefined {
  return lexicon.tokenOf.get(stem(word));
}

/** Each is the whole name of a trade. */
function areTrades(lexicon: Lexicon, ...tokens: readonly number[]): boolean {
  return tokens.every((token) => phrasesOf(lexicon, token).some((phrase) => isWhole(lexicon, phrase, 1)));
}

/** Both are all the words of one. */
function makeOne(lexicon: Lexicon, a: number, b: number): boolean {
  const other = phrasesOf(lexicon, b);
  return phrasesOf(lexicon, a).some((phrase) => other.includes(phrase) && isWhole(lexicon, phrase, 2));
}

function isWhole({ phrases, tokenCount }: Lexicon, phrase: number, words: number): boolean {
  const { kind } = phrases[phrase]!;
  return tokenCount[phrase] === words && kind !== "interest" && kind !== "certification";
}

function phrasesOf({ postingStart, postings }: Lexicon, token: number): Int32Array {
  return postings.subarray(postingStart[token], postingStart[token + 1]);
}
