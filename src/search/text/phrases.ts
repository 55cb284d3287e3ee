import { type Certification, type Level, parseRomeCode, type Reference, type RomeCode } from "../../domain/index.ts";
import { meaningful, stem, wordsOf } from "../../lib/french-words.ts";
import { acronymsOf, JOB_INITIALS, KNOWN_ACRONYMS, LEVEL_OF_ACRONYM, NEED_DIPLOMA } from "./acronyms.ts";
import { hearDiploma } from "./diplomas.ts";
import { gendersOf } from "./genders.ts";

/** Where a phrase comes from; see `KIND_WEIGHT` for what each is worth. */
export type PhraseKind =
  | "label"
  | "title"
  | "word"
  | "appellation"
  | "interest"
  | "certification"
  | "acronym"
  | "shortAcronym"
  | "initials";

/** Something that people may type, and the occupations it names (positions in `reference.occupations`). */
export interface Phrase {
  /** As it was written: "Abatteur / Abatteuse de carrière". */
  readonly shown: string;
  /** Normalised words in their order. */
  readonly words: readonly string[];
  readonly kind: PhraseKind;
  /** Those of a certification or of an interest in its own order, the most direct first. */
  readonly occupations: readonly number[];
  /** Of a certification that has one. */
  readonly level: Level | null;
  /** Stems that the title of a training for this certification holds; none when no certification is named. */
  readonly title: readonly string[];
  /** Of an interest only. */
  readonly interest?: {
    readonly label: string;
    /** Only these very words say it: no word of them does by itself. */
    readonly isVerbatim: boolean;
  };
}

/** Everything that names an occupation: labels older and newer, everyday words, appellations, certifications, acronyms. */
export function phrasesOf(reference: Reference): readonly Phrase[] {
  const positions = new Map(reference.occupations.map((occupation, i) => [occupation.rome, i] as const));
  const position = (rome: RomeCode) => positions.get(reference.canonical(rome) ?? rome);
  const named = [...ofOccupations(reference), ...ofAppellations(reference, position)];
  const taken = new Set(named.flatMap((phrase) => phrase.words));
  const certified = reference.certifications.flatMap((each) => ofCertification(each, position));
  const plain = certified.filter((phrase) => phrase.kind === "certification" || !taken.has(phrase.words[0]!));
  return [
    ...named,
    ...plain,
    ...ofKnownAcronyms(named, plain),
    ...ofInitials(position),
    ...ofInterests(reference, position),
  ];
}

function* ofOccupations(reference: Reference): Iterable<Phrase> {
  for (const [i, occupation] of reference.occupations.entries()) {
    yield phrase(occupation.label, occupation.label, "label", [i]);
    for (const newer of occupation.newer) {
      for (const form of gendersOf(newer.label)) yield phrase(newer.label, form, "title", [i]);
    }
    for (const word of occupation.words) yield phrase(word, word, "word", [i]);
  }
}

function* ofAppellations(reference: Reference, position: (rome: RomeCode) => number | undefined): Iterable<Phrase> {
  for (const { label, rome } of reference.appellations) {
    const i = position(rome);
    if (i === undefined) continue;
    for (const form of gendersOf(label)) yield phrase(label, form, "appellation", [i]);
  }
}

function* ofInitials(position: (rome: RomeCode) => number | undefined): Iterable<Phrase> {
  for (const [initials, rome] of Object.entries(JOB_INITIALS)) {
    const i = position(parseRomeCode(rome));
    if (i !== undefined) yield phrase(initials.toUpperCase(), initials, "initials", [i]);
  }
}

function* ofInterests(reference: Reference, position: (rome: RomeCode) => number | undefined): Iterable<Phrase> {
  for (const { label, romes, words } of reference.interests) {
    const occupations = romes.map(position).filter((i) => i !== undefined);
    if (occupations.length === 0) continue;
    for (const said of new Set([label, ...words])) {
      const plain = said.replaceAll('"', "");
      const interest = { label, isVerbatim: plain !== said };
      yield { ...phrase(plain, plain, "interest", occupations), interest };
    }
  }
}

/** A certification by its title without its diploma words, and by its acronyms. */
function ofCertification(certification: Certification, position: (rome: RomeCode) => number | undefined): Phrase[] {
  const { title, level, romes } = certification;
  const occupations = [...new Set(romes.map(position))].filter((i) => i !== undefined);
  if (occupations.length === 0 || occupations.length > WIDEST_CERTIFICATION) return [];
  const phrase = (words: readonly string[], kind: PhraseKind, part: string): Phrase => {
    return { shown: title, words, kind, occupations, level, title: titleStems(part) };
  };
  const acronyms = acronymsOf(title).map((it) =>
    phrase([it], it.length < 3 ? "shortAcronym" : "acronym", saidBy(it, title)),
  );
  const { words } = hearDiploma(wordsOf(title));
  return words.length === 0 ? acronyms : [phrase(words, "certification", title), ...acronyms];
}

/** What an acronym leaves unsaid, after a comma, tells the options of a diploma apart: it names them all. */
function saidBy(acronym: string, title: string): string {
  const [start = title] = title.split(/[,:;]/);
  return acronymsOf(start).includes(acronym) ? start : title;
}

/** The stems of a title, its diploma words left out: trainings write these in their own way, or not at all. */
function titleStems(title: string): readonly string[] {
  const { words } = hearDiploma(wordsOf(title));
  return [...new Set(meaningful(words).map(stem))];
}

/** Above that, a certification is too general to say what its words mean. */
const WIDEST_CERTIFICATION = 8;

/** Each known acronym, by the certifications whose title holds all of its words, else by the job titles that do. */
function ofKnownAcronyms(named: readonly Phrase[], certified: readonly Phrase[]): Phrase[] {
  const withStems = (phrases: readonly Phrase[]) =>
    phrases.map((it) => ({ it, stems: meaningful(it.words).map(stem) }));
  const titles = [withStems(certified.filter(({ kind }) => kind === "certification")), withStems(named)];
  return Object.entries(KNOWN_ACRONYMS).flatMap(([acronym, words]) => {
    const stems = meaningful(wordsOf(words)).map(stem);
    for (const among of titles) {
      const holding = among.filter((title) => stems.every((each) => title.stems.includes(each)));
      if (holding.length > 0) return [ofAcronym(acronym, stems, startingWith(stems, holding), among === titles[0])];
    }
    return [];
  });
}

/** The titles that start with these words where some do: others hold them by chance. */
function startingWith(
  stems: readonly string[],
  holding: readonly { it: Phrase; stems: readonly string[] }[],
): Phrase[] {
  const starting = holding.filter((title) => stems.every((each, i) => title.stems[i] === each));
  return (starting.length > 0 ? starting : holding).map(({ it }) => it);
}

function ofAcronym(
  acronym: string,
  stems: readonly string[],
  holding: readonly Phrase[],
  isCertification: boolean,
): Phrase {
  const kind = acronym.length < 3 || NEED_DIPLOMA.has(acronym) ? "shortAcronym" : "acronym";
  const named = phrase(holding[0]!.shown, acronym, kind, mostNamed(holding));
  return { ...named, title: isCertification ? stems : [], level: LEVEL_OF_ACRONYM[acronym] ?? onlyLevel(holding) };
}

/** That of them all; null when they have several, or none. */
function onlyLevel([first, ...others]: readonly Phrase[]): Level | null {
  return others.every(({ level }) => level === first?.level) ? (first?.level ?? null) : null;
}

/** The occupations named most often and first, at most as many as a certification may have. */
function mostNamed(phrases: readonly Phrase[]): readonly number[] {
  const votes = new Map<number, number>();
  for (const { occupations } of phrases) {
    for (const [rank, i] of occupations.entries()) votes.set(i, (votes.get(i) ?? 0) + 1 / (1 + rank));
  }
  const sorted = [...votes].sort((a, b) => b[1] - a[1]);
  return sorted.slice(0, WIDEST_CERTIFICATION).map(([i]) => i);
}

function phrase(shown: string, form: string, kind: PhraseKind, occupations: readonly number[]): Phrase {
  return { shown, words: wordsOf(form), kind, occupations, level: null, title: [] };
}
