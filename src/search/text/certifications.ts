import type { Level } from "../../domain/index.ts";
import { acronymsOf } from "./acronyms.ts";
import type { HeardDiploma } from "./diplomas.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import type { Chosen } from "./selecting.ts";

/** A certification that the words name. */
export interface NamedCertification {
  readonly title: string;
  /** The trainings for it hold all of these in their titles. */
  readonly stems: readonly string[];
}

/** Said in full: an acronym, or the title of a diploma of the level that was named. */
export function certificationsOf(
  lexicon: Lexicon,
  chosen: readonly Chosen[],
  diploma: HeardDiploma,
): readonly NamedCertification[] {
  const named = new Map<string, NamedCertification>();
  for (const { hit } of chosen) {
    const { kind, title, level } = lexicon.phrases[hit.phrase]!;
    if (title.length === 0 || hit.share < 0.999) continue;
    if (diploma.level !== null && level !== null && level !== diploma.level) continue;
    if (kind === "certification" && !diploma.heard) continue;
    const key = title.toSorted().join(" ");
    if (!named.has(key)) named.set(key, { title: nameOf(lexicon.phrases[hit.phrase]!), stems: title });
  }
  return named.size > MOST_CERTIFICATIONS ? [] : [...named.values()];
}

/** The level of the certification that an acronym names by itself: "MCO" is a BTS. Null when it has several. */
export function levelOfAcronym(lexicon: Lexicon, chosen: readonly Chosen[]): Level | null {
  const said = chosen.filter(({ hit }) => hit.share > 0.999).map(({ hit }) => lexicon.phrases[hit.phrase]!);
  const levels = new Set(said.filter(({ kind }) => kind === "acronym").map(({ level }) => level));
  return levels.size === 1 ? ([...levels][0] ?? null) : null;
}

/** Its title, which may go on after a comma with an option that nobody named; an acronym that no title makes, as it is. */
function nameOf({ kind, shown, words }: Phrase): string {
  const isItsOwn =
    kind === "certification" || words.length > 1 || acronymsOf(shown).some((acronym) => acronym === words[0]);
  return isItsOwn ? shown.split(/[,:;]/)[0]!.trim() : words.join(" ").toUpperCase();
}

/** More would be a word that many titles share, and name none of them. */
const MOST_CERTIFICATIONS = 6;
