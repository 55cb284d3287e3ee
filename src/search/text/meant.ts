import type { Occupation, Reference, RomeCode } from "../../domain/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { bitCount } from "./scoring.ts";
import type { Chosen } from "./selecting.ts";

/** As many occupations as one word may mean: past that it says too little. */
const MOST_EXACT = 10;

/**
 * The occupations of the phrases chosen: in the order of the words where they say several things, then by score, those
 * that many young people look for a little ahead. Of two interests, first the occupations that both lead to.
 */
export function occupationsOf(
  { reference, lexicon }: { readonly reference: Reference; readonly lexicon: Lexicon },
  chosen: readonly Chosen[],
): readonly RomeCode[] {
  const best = new Map<number, Meant>();
  for (const { hit, score } of chosen) {
    const { occupations, interest } = lexicon.phrases[hit.phrase]!;
    for (const [rank, i] of occupations.entries()) {
      const bonus = occupations.length > 1 ? -RANK_COST * rank : commonness(reference.occupations[i]!);
      const weighed = score * (1 + bonus);
      const before = best.get(i) ?? { first: 0, score: 0, interests: 0 };
      const said = weighed > before.score ? { first: hit.mask & -hit.mask, score: weighed } : before;
      best.set(i, { ...said, interests: before.interests | (interest === undefined ? 0 : hit.mask) });
    }
  }
  const agreed = ({ interests }: Meant) => bitCount(interests);
  const sorted = [...best].sort(([, a], [, b]) => agreed(b) - agreed(a) || a.first - b.first || b.score - a.score);
  return sorted.slice(0, MOST_EXACT).map(([i]) => reference.occupations[i]!.rome);
}

interface Meant {
  /** The bit of the first word that says it. */
  readonly first: number;
  readonly score: number;
  /** The words of the interests that lead to it. */
  readonly interests: number;
}

/** A certification names its occupations in order. */
const RANK_COST = 0.02;

/** 0 to 0.1: many everyday words show that a trade is one people ask for. */
function commonness({ words }: Occupation): number {
  return Math.min(words.length, 10) / 100;
}
