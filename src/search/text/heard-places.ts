import type { Locality } from "../../domain/index.ts";
import { isCode } from "./localities.ts";

/** A place said at the end or at the start of a query ("boulanger à Metz", "57 coiffure"), and the words that remain. */
export interface HeardPlace {
  readonly place: Locality;
  readonly rest: readonly string[];
}

export interface PlaceEar {
  readonly find: (text: string, typos: "forgiven" | "refused") => Locality | null;
  /** True for the words of occupations and diplomas. */
  readonly isTradeWord: (word: string) => boolean;
}

/** Hears the longest place at either end of normalised words; null when there is none. */
export function hearPlace(words: readonly string[], ear: PlaceEar): HeardPlace | null {
  for (let length = Math.min(LONGEST, words.length); length >= 1; length--) {
    const before = words.slice(0, words.length - length);
    const preposition = prepositionLength(before);
    const atEnd = placeOf(words.slice(-length), preposition > 0, ear);
    if (atEnd) return { place: atEnd, rest: before.slice(0, before.length - preposition) };
    const atStart = placeOf(words.slice(0, length), false, ear);
    if (atStart) return { place: atStart, rest: words.slice(length) };
  }
  return null;
}

/** Hears a town or a wider place announced at the end ("à Tours"), whose name may also be a word of a trade. */
export function hearAnnouncedTown(words: readonly string[], ear: PlaceEar): HeardPlace | null {
  for (let length = Math.min(LONGEST, words.length - 1); length >= 1; length--) {
    const before = words.slice(0, words.length - length);
    const preposition = prepositionLength(before);
    const place = preposition > 0 ? ear.find(words.slice(-length).join(" "), "refused") : null;
    if (place && place.population >= TOWN_FROM) return { place, rest: before.slice(0, before.length - preposition) };
  }
  return null;
}

/**
 * Hears a town or a wider place anywhere, whose name is made of words that nothing else explains. It leaves one such word at most:
 * with more of them, the name of an employer holds that of a place, "crédit mutuel nord europe".
 */
export function hearPlaceAmong(words: readonly string[], free: ReadonlySet<string>, ear: PlaceEar): HeardPlace | null {
  const isFree = (at: number) => free.has(words[at] ?? "");
  for (let length = Math.min(LONGEST, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (!isFree(from) || !isFree(from + length - 1) || free.size > length + 1) continue;
      const place = ear.find(words.slice(from, from + length).join(" "), "refused");
      if (place === null || place.population < TOWN_FROM) continue;
      const before = words.slice(0, from);
      const rest = before.slice(0, from - prepositionLength(before));
      return { place, rest: [...rest, ...words.slice(from + length)] };
    }
  }
  return null;
}

const LONGEST = 7;

/** A name without "à" must be that of a place many people know: villages bear the names of things and of people. */
const KNOWN_FROM = 2_000;

/** And of a real town when it is also in the name of an occupation or a diploma: "Orange", "Tours". */
const TOWN_FROM = 20_000;

function placeOf(words: readonly string[], announced: boolean, ear: PlaceEar): Locality | null {
  const text = words.join(" ");
  const place = ear.find(text, announced ? "forgiven" : "refused");
  if (!place || announced || isCode(text)) return place;
  const isTrade = words.length === 1 && ear.isTradeWord(text);
  return place.population >= (isTrade ? TOWN_FROM : KNOWN_FROM) ? place : null;
}

const PREPOSITIONS = [
  "autour de",
  "pres de",
  "pres d",
  "proche de",
  "dans le",
  "dans la",
  "dans les",
  "dans l",
  "a",
  "au",
  "aux",
  "sur",
  "vers",
  "en",
  "dans",
];

/** How many of the last words announce a place. */
function prepositionLength(words: readonly string[]): number {
  for (const preposition of PREPOSITIONS) {
    const length = preposition.split(" ").length;
    if (words.slice(-length).join(" ") === preposition) return length;
  }
  return 0;
}
