import type { Locality } from "../../domain/index.ts";
import { isCode } from "./localities.ts";

/** A place said at the end or at the start of a query ("boulanger à Metz", "57 coiffure"), and the words that remain. */
export interface HeardPlace {
  readonly place: Locality;
  /** The words that say it. */
  readonly said: readonly string[];
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
    const last = words.slice(-length);
    const atEnd = placeOf(last, preposition > 0, ear);
    if (atEnd) return { place: atEnd, said: last, rest: before.slice(0, before.length - preposition) };
    const first = words.slice(0, length);
    const atStart = placeOf(first, false, ear);
    if (atStart) return { place: atStart, said: first, rest: words.slice(length) };
  }
  return null;
}

/** Hears a town or a wider place announced at the end ("à Tours"), whose name may also be a word of a trade. */
export function hearAnnouncedTown(words: readonly string[], ear: PlaceEar): HeardPlace | null {
  for (let length = Math.min(LONGEST, words.length - 1); length >= 1; length--) {
    const before = words.slice(0, words.length - length);
    const preposition = prepositionLength(before);
    const said = words.slice(-length);
    const place = preposition > 0 ? ear.find(said.join(" "), "refused") : null;
    if (place && place.population >= TOWN_FROM)
      return { place, said, rest: before.slice(0, before.length - preposition) };
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
      const said = words.slice(from, from + length);
      const place = ear.find(said.join(" "), "refused");
      if (place === null || place.population < TOWN_FROM) continue;
      const before = words.slice(0, from);
      const rest = before.slice(0, from - prepositionLength(before));
      return { place, said, rest: [...rest, ...words.slice(from + length)] };
    }
  }
  return null;
}

/**
 * Hears a town one letter away at either end, where no word of it says anything else: neither a trade nor, by `isHeld`, a title or a
 * name of the data. Names of employers stay what they are. `isAlone`: no trade stands beside it.
 */
export function hearMisspeltTown(
  words: readonly string[],
  free: ReadonlySet<string>,
  ear: PlaceEar,
  { isHeld, isAlone }: { readonly isHeld: (word: string) => boolean; readonly isAlone: boolean },
): HeardPlace | null {
  const isUnknown = (word: string) => free.has(word) && !ear.isTradeWord(word);
  const find = (said: readonly string[]) => {
    if (said.join("").length < SHORTEST_MISSPELT || !said.every(isUnknown) || said.every(isHeld)) return null;
    const place = ear.find(said.join(" "), "forgiven");
    return place?.kind === "commune" && place.population >= TOWN_FROM ? place : null;
  };
  const least = isAlone ? words.length : 1;
  for (let length = Math.min(MOST_MISSPELT, words.length); length >= least; length--) {
    const [first, last] = [words.slice(0, length), words.slice(-length)];
    const atEnd = find(last);
    if (atEnd) return { place: atEnd, said: last, rest: words.slice(0, -length) };
    const atStart = find(first);
    if (atStart) return { place: atStart, said: first, rest: words.slice(length) };
  }
  return null;
}

const SHORTEST_MISSPELT = 7;
const MOST_MISSPELT = 4;

const LONGEST = 7;

/** A name without "à" must be that of a place many people know: villages bear the names of things and of people. */
const KNOWN_FROM = 2_000;

/** And of a real town when it is also in the name of an occupation or a diploma: "Orange", "Tours". */
const TOWN_FROM = 20_000;

function placeOf(words: readonly string[], announced: boolean, ear: PlaceEar): Locality | null {
  const text = words.join(" ");
  const place = ear.find(text, "refused");
  if (!place && announced) return knownAtLeast(ear.find(text, "forgiven"), KNOWN_FROM);
  if (!place || announced || isCode(text)) return place;
  const isTrade = words.length === 1 && ear.isTradeWord(text);
  return place.population >= (isTrade ? TOWN_FROM : KNOWN_FROM) ? place : null;
}

/** "en france" announces no village of a name one letter away. */
function knownAtLeast(place: Locality | null, population: number): Locality | null {
  return place !== null && place.population >= population ? place : null;
}

const PREPOSITIONS = [
  "aux alentours de",
  "aux environs de",
  "autour de",
  "autour d",
  "a cote de",
  "du cote de",
  "pas trop loin de",
  "pas loin de",
  "pas loin d",
  "pres de",
  "pres d",
  "pres du",
  "pres",
  "proche de",
  "proche d",
  "proche",
  "secteur de",
  "secteur",
  "region de",
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
].map((preposition) => preposition.split(" "));

/** By its last word, the longest first: few words end a preposition, and every question has its words looked at. */
const BY_LAST_WORD = Map.groupBy(
  PREPOSITIONS.toSorted((a, b) => b.length - a.length),
  (words) => words.at(-1) ?? "",
);

/** How many of the last words announce a place. */
function prepositionLength(words: readonly string[]): number {
  const ending = BY_LAST_WORD.get(words.at(-1) ?? "") ?? [];
  const said = ending.find((preposition) => preposition.every((word, i) => words.at(i - preposition.length) === word));
  return said?.length ?? 0;
}
