import type { Offer } from "../domain/index.ts";
import { wordsOf } from "../lib/french-words.ts";
import { type Post, postOf, sayTheSame, shareAWord } from "./posts.ts";
import { likeness, type Told, toldBy } from "./told.ts";

/** What an offer is compared by. */
export interface Traits {
  /** Who hires (SIRET, or name) × where (commune, or postcode). None without an employer or a place: what is unknown is never the same. */
  readonly buckets: readonly string[];
  readonly post: Post;
  readonly told: Told | null;
  /** The name of the employer without its legal form; null: unknown. */
  readonly name: string | null;
}

export function traitsOf({ employer, place, title, description }: Offer): Traits {
  const name = employer.name === null ? null : nameOf(employer.name);
  const around = new Set([...wordsOf(place.label), ...(name?.split(" ") ?? [])]);
  const post = postOf(title, around);
  const told = toldBy(description);
  const employers = [employer.siret, name].filter(Boolean);
  const places = [place.insee, place.postcode && `cp${place.postcode}`].filter(Boolean);
  const buckets = employers.flatMap((who) => places.map((where) => `${who}\t${where}`));
  return { buckets: [...buckets, ...wordForWord(told, places)], post, told, name };
}

/** The very same text at the same place is one offer, although one source hides who hires. */
function wordForWord(told: Told | null, places: readonly unknown[]): string[] {
  return told === null ? [] : places.map((where) => `${BY_TEXT}${told.slice(0, TELLING).join(",")}\t${where}`);
}

const BY_TEXT = "~";

/** So many hashes of a text are those of no other. */
const TELLING = 4;

/** Whether offers of this bucket have the same text rather than the same employer. */
export function isByText(bucket: string): boolean {
  return bucket.startsWith(BY_TEXT);
}

const LEGAL_FORMS = new Set(
  "sa sas sasu sarl eurl sci scop snc ei eirl gie ste societe ets etablissement etablissements".split(" "),
);

function nameOf(name: string): string {
  const words = wordsOf(name);
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** More posts than that at one employer and town are not compared two by two: only the same words are the same. */
const MOST_COMPARED = 40;

/** Texts that share half of their runs of words are one text, changed a little. */
const SAME_TEXT = 0.5;

/**
 * For each post of one bucket, the one that stands for it: the first, in their order, that says the same, or that shares a word
 * and has nearly the same text.
 */
export function standIns(posts: ReadonlyMap<string, Traits>): ReadonlyMap<string, string> {
  const sorted = [...posts].sort(([a], [b]) => (a < b ? -1 : 1));
  const firsts: [string, Traits][] = [];
  const standIn = new Map<string, string>();
  for (const [key, traits] of sorted) {
    const alike = sorted.length > MOST_COMPARED ? undefined : firsts.find(([, first]) => areAlike(first, traits));
    if (alike === undefined) firsts.push([key, traits]);
    standIn.set(key, alike?.[0] ?? key);
  }
  return standIn;
}

function areAlike(a: Traits, b: Traits): boolean {
  if (sayTheSame(a.post, b.post)) return true;
  if (a.told === null || b.told === null || !shareAWord(a.post, b.post)) return false;
  return likeness(a.told, b.told) >= SAME_TEXT;
}
