import { withinOneEdit, withinTwoEdits } from "../../lib/edit-distance.ts";
import { isOptional, stem } from "../../lib/french-words.ts";
import { prefixRange } from "../../lib/sorted.ts";
import { type Lexicon, unknownWeight } from "./lexicon.ts";
import { stemsOfShortForm } from "./short-forms.ts";

/** A token that a typed word may stand for. */
export interface Candidate {
  readonly token: number;
  /** 1 the word itself, less when it was completed or corrected. */
  readonly quality: number;
  /** The word of the lexicon that replaces what was typed; null when nothing was corrected. */
  readonly corrected: string | null;
}

/** One typed word and what it may stand for, best first; nothing when nobody knows it. */
export interface ReadWord {
  readonly typed: string;
  readonly optional: boolean;
  readonly weight: number;
  /** Only the start of a word, one or two letters: it chooses among the phrases that the other words found. */
  readonly isStart: boolean;
  readonly candidates: readonly Candidate[];
}

/** "unknown": the last word is completed only when it is no word by itself. "always": while typing. */
export type Completion = "unknown" | "always";

/** More words than that are not looked at: a phrase has fewer, and a bit mask has 31. */
const MOST_WORDS = 16;

/** What each of the typed words (normalised) may stand for. */
export function readWords(lexicon: Lexicon, typed: readonly string[], completion: Completion): readonly ReadWord[] {
  const words = typed.slice(0, MOST_WORDS);
  const last = words.length - 1;
  const mayGoUnsaid = (word: string) => completion === "unknown" && UNSAID.has(word);
  return words.map((word, i) => {
    const read = readWord(lexicon, word, i === last ? completion : null, i === last && last > 0);
    return mayGoUnsaid(word) ? { ...read, optional: true } : read;
  });
}

function readWord(lexicon: Lexicon, typed: string, completion: Completion | null, afterOthers: boolean): ReadWord {
  const candidates: Candidate[] = [];
  const known = lexicon.tokenOf.get(stem(typed));
  if (known !== undefined) candidates.push({ token: known, quality: 1, corrected: null });
  if (
    completion === "always" ||
    (completion === "unknown" && known === undefined && typed.length >= SHORTEST_COMPLETED)
  ) {
    const least = completion === "always" ? 1 : LEAST_PHRASES;
    candidates.push(...completed(lexicon, typed, least));
  }
  for (const token of shortFor(lexicon, typed)) candidates.push({ token, quality: 0.9, corrected: null });
  if (candidates.length === 0) candidates.push(...corrected(lexicon, typed));
  const weight = Math.max(0, ...candidates.map(({ token }) => lexicon.tokenWeight[token]!)) || unknownWeight(lexicon);
  const isStart = afterOthers && completion === "always" && typed.length < 3;
  return {
    typed,
    optional: isOptional(typed) || (known === undefined && isNearlyOptional(typed)),
    weight,
    isStart,
    candidates: distinct(candidates),
  };
}

function shortFor(lexicon: Lexicon, typed: string): readonly number[] {
  return stemsOfShortForm(typed).flatMap((stem) => lexicon.tokenOf.get(stem) ?? []);
}

/** Words of those who look, which titles may hold too: nothing is lost when they match nothing. */
const UNSAID = new Set(
  (
    "adulte adultes patron patrons entreprise entreprises employeur employeurs distance remunere remuneree urgent rentree " +
    "decalee septembre octobre novembre decembre janvier fevrier debutante debutants centre avenir fille garcon freelance " +
    "reorientation teletravail etudiant etudiante quel quelle professionnel professionnelle recrute recrutent embauche " +
    "embauchent liste salaire fiche comment concours gratuit gratuite courte besoin seconde 2nde premiere agree agreee"
  ).split(" "),
);

/** "aprentissage", "alternence": a typo in a long word that says that one is looking. */
function isNearlyOptional(typed: string): boolean {
  return typed.length >= 8 && LOOKED_FOR.some((word) => word[0] === typed[0] && withinOneEdit(word, typed));
}

const LOOKED_FOR = [
  "alternance",
  "alternant",
  "alternante",
  "apprentissage",
  "apprentie",
  "formation",
  "recherche",
  "professionnalisation",
];

const SHORTEST_COMPLETED = 4;

/** A word that fewer phrases hold must be typed in full: "martin" is a name before it is the start of a rare title. */
const LEAST_PHRASES = 3;

function completed(lexicon: Lexicon, typed: string, least: number): Candidate[] {
  const [from, to] = prefixRange(lexicon.forms, typed);
  const result: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const token = lexicon.formToken[i]!;
    if (lexicon.postingStart[token + 1]! - lexicon.postingStart[token]! < least) continue;
    const share = typed.length / lexicon.forms[i]!.length;
    result.push({ token, quality: 0.6 + 0.35 * share, corrected: null });
  }
  return result.sort((a, b) => b.quality - a.quality);
}

/** Words of six letters or more, one edit away, whose first letters are right: "martin" is not "marin". */
function corrected(lexicon: Lexicon, typed: string): Candidate[] {
  if (typed.length < SHORTEST_CORRECTED || /\d/.test(typed)) return [];
  const [from, to] = prefixRange(lexicon.forms, typed.slice(0, typed.length < 8 ? 3 : 2));
  const result: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const form = lexicon.forms[i]!;
    if (form.length > SHORTEST_CORRECTED && withinOneEdit(typed, form))
      result.push({ token: lexicon.formToken[i]!, quality: 0.8, corrected: form });
  }
  return result.length > 0 ? result : correctedTwice(lexicon, typed);
}

const SHORTEST_CORRECTED = 5;

/**
 * Words of ten letters or more, two edits away, whose first three and last are right: "secretere". Shorter, "carrefour" would be
 * "carreleur"; names of employers end in their own way.
 */
function correctedTwice(lexicon: Lexicon, typed: string): Candidate[] {
  if (typed.length < SHORTEST_TWICE - 1) return [];
  const [from, to] = prefixRange(lexicon.forms, typed.slice(0, 3));
  const result: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const form = lexicon.forms[i]!;
    if (form.length >= SHORTEST_TWICE && form.at(-1) === typed.at(-1) && withinTwoEdits(typed, form))
      result.push({ token: lexicon.formToken[i]!, quality: 0.65, corrected: form });
  }
  return result;
}

const SHORTEST_TWICE = 10;

/** Each token once, by its best candidate. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ token }) => !seen.has(token) && seen.add(token));
}

/** An infinitive that names no trade by itself: in "parler avec les enfants", it says less than what comes with it. */
export function isMereVerb(lexicon: Lexicon, typed: string): boolean {
  if (!INFINITIVE.test(typed)) return false;
  const [from, to] = prefixRange(lexicon.texts, typed);
  for (let i = from; i < to && lexicon.texts[i] === typed; i++) {
    if (lexicon.phrases[lexicon.textPhrase[i]!]!.kind !== "interest") return false;
  }
  return true;
}

const INFINITIVE = /..(er|ir|dre|ttre|[cdlru]ire)$/;
