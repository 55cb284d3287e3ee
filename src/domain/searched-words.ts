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

/** Of a training: its title, that of its certification, its school. */
export function trainingWords(training: Training, reference: Reference): SearchedWords {
  const certification = training.rncp === null ? null : reference.certificationByRncp(training.rncp);
  return { title: stemsOf(`${training.title} ${certification?.title ?? ""}`), ...nameWords(training.school.name) };
}

/** Of an offer: its title and its employer. */
export function offerWords(offer: Offer): SearchedWords {
  return { title: stemsOf(offer.title), ...nameWords(offer.employer.name) };
}

/** Of a company: its name only. */
export function companyWords({ name }: { readonly name: string | null }): SearchedWords {
  return { title: [], ...nameWords(name) };
}

/** Stems of the words of a text that carry meaning, each once. */
export function stemsOf(text: string): readonly string[] {
  return [...new Set(wordsOf(text).filter(carriesMeaning).map(stem))];
}

/** A name as it is compared: normalised, without the legal form. */
export function wholeName(name: string): string {
  const words = normalise(name).split(" ");
  const own = words.filter((word) => !LEGAL_FORMS.has(word));
  return (own.length > 0 ? own : words).join(" ");
}

/** How many of `count` words must be found: all of one or two, all but one of three or four, three quarters beyond. */
export function leastWords(count: number): number {
  if (count <= 2) return count;
  return count <= 4 ? count - 1 : Math.ceil(count * 0.75);
}

function nameWords(name: string | null): Pick<SearchedWords, "name" | "wholeName"> {
  const whole = name === null ? "" : wholeName(name);
  return { name: [...new Set(whole.split(" ").filter(carriesMeaning))], wholeName: whole };
}

function carriesMeaning(word: string): boolean {
  return word !== "" && !isLinking(word);
}

const LEGAL_FORMS = new Set("sa sas sasu sarl eurl snc sci scop selarl earl gaec ste ets etablissements".split(" "));
