import { isLinking, stem, wordsOf } from "../lib/french-words.ts";
import { normalise } from "../lib/text.ts";
import type { Offer, Training } from "./items.ts";
import type { Reference } from "./reference.ts";

/**
 * The words by which an item may be found, besides those of its occupations' labels. Analysed once, here, for the index in
 * memory and for the database. A description lets nothing in; keywords, which only companies could, are in no feed yet.
 */
export interface SearchedWords {
  /** Stems of the title, each once. */
  readonly title: readonly string[];
  /** Words of the name of the employer or of the school, each once: never folded, completed or corrected beyond what is typed. */
  readonly name: readonly string[];
  /** That name as a whole, as `wholeName` writes it; "" without one. */
  readonly wholeName: string;
}

/** A word that documents are asked to hold. */
export interface SoughtWord {
  /** Normalised, its typos corrected. */
  readonly word: string;
  /** No occupation said it: it may be unfinished or misspelt, or part of a name. */
  readonly isFree: boolean;
  /** The last one typed, which may be unfinished. */
  readonly isLast: boolean;
}

/** Words that a question may have; the others are not looked at. */
export const MOST_SOUGHT = 13;

/** Shorter, a beginning would stand for anything. */
const SHORTEST_BEGINNING = 4;

/** Whether the word may be the beginning of another, where nothing holds it as it is. */
export function mayBeUnfinished({ word, isFree, isLast }: SoughtWord): boolean {
  return isFree && isLast && word.length >= SHORTEST_BEGINNING;
}

/** What titles and labels hold of the word. */
export function stemOfSought({ word }: SoughtWord): string {
  return stemsOf(word)[0] ?? word;
}

/** The texts that an item is found by. */
export interface SearchedTexts {
  readonly title: string;
  /** Of the employer or of the school. */
  readonly name: string | null;
}

/** Of a training: its title, that of its certification, its school. */
export function trainingTexts(training: Training, reference: Reference): SearchedTexts {
  const certification = training.rncp === null ? null : reference.certificationByRncp(training.rncp);
  return { title: `${training.title} ${certification?.title ?? ""}`, name: training.school.name };
}

/** Of an offer: its title and its employer. */
export function offerTexts({ title, employer }: Offer): SearchedTexts {
  return { title, name: employer.name };
}

/** Of a company: its name only. */
export function companyTexts({ name }: { readonly name: string | null }): SearchedTexts {
  return { title: "", name };
}

export function trainingWords(training: Training, reference: Reference): SearchedWords {
  return searchedWords(trainingTexts(training, reference));
}

export function offerWords(offer: Offer): SearchedWords {
  return searchedWords(offerTexts(offer));
}

export function companyWords(company: { readonly name: string | null }): SearchedWords {
  return searchedWords(companyTexts(company));
}

/** The words of these texts. */
export function searchedWords({ title, name }: SearchedTexts): SearchedWords {
  return { title: title === "" ? [] : stemsOf(title), ...nameWords(name) };
}

/** Stems of the words of a text that carry meaning, each once. */
export function stemsOf(text: string): readonly string[] {
  const stems: string[] = [];
  for (const word of wordsOf(text)) {
    const own = stemOf(word);
    if (own !== "" && !stems.includes(own)) stems.push(own);
  }
  return stems;
}

/** A name as it is compared: normalised, without the legal form. */
export function wholeName(name: string): string {
  return ownWords(name).join(" ");
}

/** How many of `count` words must be found: all of one or two, all but one of three or four, three quarters beyond. */
export function leastWords(count: number): number {
  if (count <= 2) return count;
  return count <= 4 ? count - 1 : Math.ceil(count * 0.75);
}

function nameWords(name: string | null): Pick<SearchedWords, "name" | "wholeName"> {
  if (name === null) return { name: [], wholeName: "" };
  const own = ownWords(name);
  const meaningful: string[] = [];
  for (const word of own) if (carriesMeaning(word) && !meaningful.includes(word)) meaningful.push(word);
  return { name: meaningful, wholeName: own.join(" ") };
}

function ownWords(name: string): readonly string[] {
  const words = normalise(name).split(" ");
  if (!words.some(isLegalForm)) return words;
  const own = words.filter((word) => !isLegalForm(word));
  return own.length > 0 ? own : words;
}

/** The stem of a word that carries meaning; "" of any other. Titles are made of few words: each is worked out once. */
function stemOf(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const own = carriesMeaning(word) ? stem(word) : "";
  if (STEMS.size < MOST_STEMS) STEMS.set(word, own);
  return own;
}

const STEMS = new Map<string, string>();
/** More words than French titles have; some megabytes. */
const MOST_STEMS = 20_000;

function carriesMeaning(word: string): boolean {
  return word !== "" && !isLinking(word);
}

function isLegalForm(word: string): boolean {
  return word.length <= LONGEST_FORM && LEGAL_FORMS.has(word);
}

const LEGAL_FORMS = new Set("sa sas sasu sarl eurl snc sci scop selarl earl gaec ste ets etablissements".split(" "));
const LONGEST_FORM = Math.max(...[...LEGAL_FORMS].map((form) => form.length));
