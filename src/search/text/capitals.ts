import type { Lexicon } from "./lexicon.ts";
import type { ReadWord } from "./reading.ts";
import type { Chosen } from "./selecting.ts";

/**
 * The typed words (normalised) that are written in capitals: diplomas, acronyms of certifications, and what reads as initials. "but" is one
 * only where it was heard as a diploma.
 */
export function acronymsIn(
  said: readonly string[],
  left: readonly string[],
  lexicon: Lexicon,
  words: readonly ReadWord[],
  chosen: readonly Chosen[],
): readonly string[] {
  const diplomas = said.filter((word) => DIPLOMAS.has(word) && !left.includes(word));
  const named = words.filter(({ typed }, i) =>
    chosen.some(({ hit }) => (hit.mask & (1 << i)) !== 0 && isAcronym(lexicon, hit.phrase, typed)),
  );
  const known = said.filter((word) => JOBS.has(word));
  return [...new Set([...diplomas, ...named.map(({ typed }) => typed), ...known])];
}

function isAcronym({ phrases }: Lexicon, phrase: number, typed: string): boolean {
  const { kind, words } = phrases[phrase]!;
  if (kind === "acronym" || kind === "shortAcronym" || kind === "initials") {
    return words.includes(typed) && (words.length === 1 || SAID_ALONE.has(typed));
  }
  return words.includes(typed) && /^[bcdfghjklmnpqrstvwxz]{2,5}$/.test(typed);
}

/** Of acronyms that are said in several words: "SIO SLAM", not "tech de co". */
const SAID_ALONE = new Set(["sio", "sisr", "slam"]);

const DIPLOMAS = new Set(
  "cap capa bep bepa bpa bp btm bm bts btsa dut deug deust but mc cqp mba tp stmg sti2d st2s".split(" "),
);

/** Trades and diplomas that everybody writes so. */
const JOBS = new Set(
  "bpjeps jeps dejeps deas deap deaes aes aesh asv atsem avs btp cesf cfa cnc caces dj ehpad hse ia ide irm qhse qse rh seo ssiap spl tisf vtc".split(
    " ",
  ),
);
