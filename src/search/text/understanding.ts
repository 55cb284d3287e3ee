import { type Level, type Locality, parseRomeCode, type Reference, type RomeCode } from "../../domain/index.ts";
import { isLinking, wordsOf } from "../../lib/french-words.ts";
import { prefixRange } from "../../lib/sorted.ts";
import { hearWords } from "./asking.ts";
import { acronymsIn } from "./capitals.ts";
import { certificationsOf, levelOfAcronym, type NamedCertification } from "./certifications.ts";
import type { CloseOccupations } from "./close.ts";
import { type HeardDiploma, hearDiploma } from "./diplomas.ts";
import { unglued } from "./glued.ts";
import {
  type HeardPlace,
  hearAnnouncedTown,
  hearMisspeltTown,
  hearPlace,
  hearPlaceAmong,
  type PlaceEar,
} from "./heard-places.ts";
import { interestNamed, isNameJoined, verbatimInterest, withoutMereVerbs } from "./interests.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Matcher } from "./matching.ts";
import { occupationsOf } from "./meant.ts";
import { type ReadWord, readWords } from "./reading.ts";
import { createJudge } from "./scoring.ts";
import { type Chosen, selectHits } from "./selecting.ts";
import { type Sought, soughtLiterally, soughtOf } from "./sought.ts";
import { placeSpellings, respelled, type Spellings, spellingsOf } from "./spelling.ts";

/** What was understood of the words that a candidate typed. Codes are the older ones. */
export interface Understood {
  /** The occupations meant, the most likely first; none when nothing was understood. */
  readonly exact: readonly RomeCode[];
  /** What one would like to do, when that is what the words say: `exact` are the occupations it leads to. */
  readonly interest: string | null;
  /** Those near them: same ROME sub-domain, or shared by certifications. None for an interest, which has them all. */
  readonly close: readonly RomeCode[];
  /** What was typed with its typos corrected; null when nothing had to be. */
  readonly corrected: string | null;
  /** The level of the diploma named: it raises that level and filters nothing. */
  readonly level: Level | null;
  /** The place named in the words, "à Metz". */
  readonly place: Locality | null;
  /** Normalised words that name no occupation, diploma or place: an employer or a school, perhaps. */
  readonly free: readonly string[];
  /** What documents are asked to hold. */
  readonly sought: Sought;
  /** The certifications named, by their acronym or, beside their diploma, by their title. */
  readonly certifications: readonly NamedCertification[];
  /** No word says what is looked for, only a diploma, a place, or that one is looking: everything is meant. */
  readonly isOpen: boolean;
  /** A wish with unknown words in it, or a trade said in common words only ("la poste"): a name, where the data have that very one. */
  readonly mayBeName: boolean;
  /** What is not wanted, "pas de vente": nothing of it is read above. Null when nothing is refused. */
  readonly refused: string | null;
  /** The words of `q` (normalised) that are written in capitals: "bts", "mco". */
  readonly acronyms: readonly string[];
}

/** Whether the data hold the word in a title or in a name: it is then no misspelt town. */
export type IsHeld = (word: string) => boolean;

export interface Understanding {
  readonly reference: Reference;
  readonly lexicon: Lexicon;
  readonly match: Matcher;
  readonly close: CloseOccupations;
  readonly ear: PlaceEar;
}

export function understand(by: Understanding, q: string, isHeld: IsHeld = () => false): Understood {
  const quoted = QUOTED.exec(q.trim())?.[1];
  if (quoted !== undefined) return { ...NOTHING_UNDERSTOOD, sought: soughtLiterally(quoted) };
  const code = codeTyped(by.reference, q);
  return code ? { ...NOTHING_UNDERSTOOD, exact: [code], close: by.close([code]) } : understandWords(by, q, isHeld);
}

function understandWords(by: Understanding, q: string, isHeld: IsHeld): Understood {
  const { words: said, refused, isLooking } = hearWords(q);
  const { parts, glued } = separated(by.lexicon, said);
  const { diploma, reading, located } = readParts(by, parts, isHeld);
  const { words, chosen, free } = isWished(by, reading, q) ? reading : namingNothing(reading);
  const exact = occupationsOf(by, chosen);
  const interest = interestNamed(by.lexicon, chosen);
  const spelled = new Map([...glued, ...placeSpellings(located), ...spellingsOf(by.lexicon, words, chosen)]);
  const left = located?.rest ?? diploma.words;
  const sought = soughtOf(left, words, new Set(free), spelled, refused === null ? left : wordsOf(q));
  const saysNothing = sought.words.length === 0 && exact.length === 0 && refused === null;
  return {
    exact,
    interest,
    close: interest === null ? by.close(exact) : [],
    corrected: respelled(q, spelled),
    level: diploma.level ?? (diploma.heard ? null : levelOfAcronym(by.lexicon, chosen)),
    place: located?.place ?? null,
    free,
    sought,
    certifications: certificationsOf(by.lexicon, chosen, diploma),
    isOpen: saysNothing && (diploma.heard || located !== null || words.length > 0 || isLooking),
    mayBeName: interest === null ? exact.length > 0 && sought.words.length === 0 : free.length > 0,
    refused,
    acronyms: acronymsIn(parts, left, by.lexicon, words, chosen),
  };
}

/** The words, those that were glued apart, and what each of these was typed as. */
function separated(lexicon: Lexicon, said: readonly string[]): { parts: readonly string[]; glued: Spellings } {
  const glued = new Map<string, string>();
  const parts = said.flatMap((word) => {
    const halves = unglued(lexicon, word);
    if (halves !== null) glued.set(word, halves.join(" "));
    return halves ?? [word];
  });
  return { parts: glued.size === 0 ? said : parts, glued };
}

/** "TP" first is a diploma, unless nothing follows that it could be one of: "tp bordeaux" is of public works. */
function readParts(by: Understanding, parts: readonly string[], isHeld: IsHeld) {
  const diploma = hearDiploma(parts);
  const found = { diploma, ...readAndLocate(by, diploma, isHeld) };
  if (parts[0] !== "tp" || found.reading.chosen.length > 0) return found;
  const plain: HeardDiploma = { words: parts, heard: false, level: null };
  return { diploma: plain, ...readAndLocate(by, plain, isHeld) };
}

/** What the words say, and the place taken out of them. */
function readAndLocate(by: Understanding, diploma: HeardDiploma, isHeld: IsHeld) {
  const announced = hearAnnouncedTown(diploma.words, by.ear);
  const whole = read(by, { ...diploma, words: announced?.rest ?? diploma.words });
  const isSure = whole.free.length === 0 && whole.chosen.length > 0 && !isGuessed(by.lexicon, whole);
  const located = announced ?? (isSure ? null : hearAnyPlace(diploma.words, whole, by.ear, isHeld));
  const reading = announced || !located ? whole : read(by, { ...diploma, words: located.rest });
  return { reading, located };
}

/** "vendée" is one letter away from "vendre": a place of that very name is heard before a typo. */
function isGuessed(lexicon: Lexicon, { words, chosen }: Reading): boolean {
  return spellingsOf(lexicon, words, chosen).size > 0;
}

/** Words between quotes are searched as they are: nothing is read in them. */
const QUOTED = /^["“”«]\s*(.+?)\s*["“”»]$/;

/** What is understood of a text that says nothing. */
export const NOTHING_UNDERSTOOD: Understood = {
  exact: [],
  interest: null,
  close: [],
  corrected: null,
  level: null,
  place: null,
  free: [],
  sought: { words: [], name: [] },
  certifications: [],
  isOpen: false,
  mayBeName: false,
  refused: null,
  acronyms: [],
};

/** A ROME code typed as it is, newer or older. */
function codeTyped(reference: Reference, q: string): RomeCode | null {
  const typed = q.trim().toUpperCase();
  return /^[A-N]\d{4}$/.test(typed) ? reference.canonical(parseRomeCode(typed)) : null;
}

/** At an end, else misspelt there, else among the words that a trade leaves: "bts mco lille lycée". */
function hearAnyPlace(
  words: readonly string[],
  { chosen, free }: Reading,
  ear: PlaceEar,
  isHeld: IsHeld,
): HeardPlace | null {
  const unsaid = new Set(free);
  const among = () => (chosen.length > 0 ? hearPlaceAmong(words, unsaid, ear) : null);
  const misspelt = () => hearMisspeltTown(words, unsaid, ear, { isHeld, isAlone: chosen.length === 0 });
  return hearPlace(words, ear) ?? misspelt() ?? among();
}

interface Reading {
  readonly words: readonly ReadWord[];
  readonly chosen: readonly Chosen[];
  readonly free: readonly string[];
}

function read({ lexicon, match }: Understanding, diploma: HeardDiploma): Reading {
  const verbatim = verbatimInterest(lexicon, diploma.words);
  if (verbatim !== null) return { words: [], chosen: [verbatim], free: [] };
  const typed = diploma.words.filter((word) => !isLinking(word));
  if (typed.length === 0) return { words: [], chosen: [], free: [] };
  const words = readWords(lexicon, typed, "unknown");
  const judge = createJudge(lexicon, words, diploma);
  if (judge.required === 0) return { words, chosen: saidAsItIs(lexicon, diploma.words), free: [] };
  const { phrases } = lexicon;
  const isInterest = (phrase: number) => phrases[phrase]!.interest !== undefined;
  const chosen = selectHits(match(words), judge, (phrase) => phrases[phrase]!.occupations, isInterest);
  const used = chosen.reduce((mask, { hit }) => mask | hit.mask, 0);
  const heard = chosen.length > 0 ? withoutMereVerbs(lexicon, words, used) : words;
  const free = heard.filter((word, i) => !word.optional && !(used & (1 << i))).map((word) => word.typed);
  return { words: heard, chosen, free };
}

/** A trade that only words of looking and of grammar make: "la poste". */
function saidAsItIs({ texts, textPhrase, phrases }: Lexicon, words: readonly string[]): readonly Chosen[] {
  const text = words.join(" ");
  const [from] = prefixRange(texts, text);
  const phrase = texts[from] === text ? textPhrase[from] : undefined;
  if (phrase === undefined || phrases[phrase]!.kind !== "word") return [];
  return [{ hit: { phrase, mask: 1, share: 1, quality: 1 }, score: 1 }];
}

/** False of an interest that one word of a longer name says: "notre dame du web", "nature et sanzot". Trades are never wishes. */
function isWished({ lexicon }: Understanding, { words, chosen, free }: Reading, q: string): boolean {
  if (interestNamed(lexicon, chosen) === null) return true;
  const known = words.filter(({ optional }) => !optional).length - free.length;
  return free.length <= Math.max(1, known) && !(free.length > 0 && isNameJoined(q));
}

function namingNothing({ words }: Reading): Reading {
  return { words, chosen: [], free: words.filter(({ optional }) => !optional).map(({ typed }) => typed) };
}
