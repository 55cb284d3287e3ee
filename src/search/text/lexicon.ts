import type { Reference } from "../../domain/index.ts";
import { meaningful, stem } from "../../lib/french-words.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";

/**
 * What people may type, ready to be searched. A token is a stem; a form is a word as written ("boulangere"), which has
 * a token. Positions everywhere: no string is compared once a query's words are read.
 */
export interface Lexicon {
  readonly phrases: readonly Phrase[];
  /** Weight of all the tokens of each phrase. */
  readonly phraseWeight: Float32Array;
  /** How many distinct tokens each phrase has. */
  readonly tokenCount: Uint8Array;
  /** Distinct normalised words, sorted, and the token of each. */
  readonly forms: readonly string[];
  readonly formToken: Int32Array;
  readonly tokenOf: ReadonlyMap<string, number>;
  /** How telling each token is: rare tokens weigh more. */
  readonly tokenWeight: Float32Array;
  /** The phrases of token t are `postings[postingStart[t]]` up to `postingStart[t + 1]`, each once. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
  /** Whole normalised texts of the phrases, sorted, the phrase of each, and where each phrase stands among them. */
  readonly texts: readonly string[];
  readonly textPhrase: Int32Array;
  readonly textRank: Int32Array;
  /** The interests that only their very words say, by their normalised text. */
  readonly verbatim: ReadonlyMap<string, number>;
}

export function buildLexicon(reference: Reference): Lexicon {
  const phrases = phrasesOf(reference).filter((phrase) => phrase.words.length > 0);
  const tokenOf = new Map<string, number>();
  const formTokens = new Map<string, number>();
  const tokens = phrases.map((phrase) => (phrase.interest?.isVerbatim ? [] : tokensOf(phrase, tokenOf, formTokens)));
  const postings = invert(tokens, tokenOf.size);
  const tokenWeight = weights(postings.postingStart, phrases.length);
  const phraseWeight = Float32Array.from(tokens, (own) => own.reduce((sum, token) => sum + tokenWeight[token]!, 0));
  const tokenCount = Uint8Array.from(tokens, (own) => own.length);
  const forms = [...formTokens.keys()].sort();
  const formToken = Int32Array.from(forms, (form) => formTokens.get(form)!);
  const verbatim = new Map(phrases.flatMap((it, i) => (it.interest?.isVerbatim ? [[it.words.join(" "), i]] : [])));
  return {
    phrases,
    phraseWeight,
    tokenCount,
    forms,
    formToken,
    tokenOf,
    tokenWeight,
    ...postings,
    ...sortTexts(phrases),
    verbatim,
  };
}

/** The weight of a word nobody knows: that of the rarest token. */
export function unknownWeight(lexicon: Lexicon): number {
  return Math.log(1 + lexicon.phrases.length);
}

function tokensOf(phrase: Phrase, tokenOf: Map<string, number>, formTokens: Map<string, number>): readonly number[] {
  const own = new Set<number>();
  for (const word of meaningful(phrase.words)) {
    let token = formTokens.get(word);
    if (token === undefined) {
      const key = stem(word);
      token = tokenOf.get(key) ?? tokenOf.size;
      tokenOf.set(key, token);
      formTokens.set(word, token);
    }
    own.add(token);
  }
  return [...own];
}

/** Token lists of the phrases to phrase lists of the tokens, by counting. */
function invert(tokens: readonly (readonly number[])[], size: number): Pick<Lexicon, "postingStart" | "postings"> {
  const postingStart = new Int32Array(size + 1);
  for (const own of tokens) for (const token of own) postingStart[token + 1]!++;
  for (let token = 0; token < size; token++) postingStart[token + 1]! += postingStart[token]!;
  const postings = new Int32Array(postingStart[size]!);
  const next = postingStart.slice(0, size);
  tokens.forEach((own, phrase) => {
    for (const token of own) postings[next[token]!++] = phrase;
  });
  return { postingStart, postings };
}

/** Inverse document frequency. */
function weights(postingStart: Int32Array, phrases: number): Float32Array {
  const result = new Float32Array(postingStart.length - 1);
  for (let token = 0; token < result.length; token++) {
    result[token] = Math.log(1 + phrases / (postingStart[token + 1]! - postingStart[token]!));
  }
  return result;
}

function sortTexts(phrases: readonly Phrase[]): Pick<Lexicon, "texts" | "textPhrase" | "textRank"> {
  const texts = phrases.map((phrase) => phrase.words.join(" "));
  const order = texts.map((_, i) => i).sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
  const textRank = new Int32Array(phrases.length);
  order.forEach((phrase, rank) => {
    textRank[phrase] = rank;
  });
  return { texts: order.map((phrase) => texts[phrase]!), textPhrase: Int32Array.from(order), textRank };
}
