import { type Kysely, type RawBuilder, sql } from "kysely";
import {
  type AskedForWords,
  type ListName,
  type ListQuestion,
  leastWords,
  MOST_SOUGHT,
  mayBeUnfinished,
  type SoughtWord,
  stemOfSought,
  wholeName,
} from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { whileLaidOut } from "./laid-out.ts";
import { ANY, hashOf, LISTS, searchable } from "./tables.ts";
import { CLASSES, LIST_BITS } from "./vocabulary.ts";

/** The words of a question by their numbers in the tables. Word i of the question is bit i. */
export interface NumberedWords {
  /** How many words an item must hold, at least. */
  readonly least: number;
  readonly all: number;
  /** Those that no occupation said. */
  readonly free: number;
  /** Occupations whose label holds words, by number: which words. */
  readonly labels: ReadonlyMap<number, number>;
  readonly lists: Readonly<Record<ListName, NumberedOfList>>;
}

export interface NumberedOfList {
  /** For each word, the numbers it stands for: several when it was not finished. */
  readonly titles: readonly (readonly number[])[];
  readonly names: readonly (readonly number[])[];
  /** Hashes of the names that are exactly what was typed: all of it, which lets in by itself; any of it. */
  readonly wholeTyped: readonly string[];
  readonly wholeNames: readonly string[];
  /** No occupation says the same as the name. */
  readonly isMeant: boolean;
  readonly certifications: readonly (readonly number[])[];
}

/** Looks the words of a question up, as `askWords` does in memory. Null when no item could hold enough of them. */
export async function numberWords(
  tx: Kysely<Tables>,
  { words: asked, occupations }: ListQuestion,
): Promise<NumberedWords | null> {
  if (asked === null) return null;
  const words = asked.words.slice(0, MOST_SOUGHT);
  const known = await lookUp(tx, asked);
  const forms = words.map((word): Form => formOf(word, known));
  const labels = new Map<number, number>();
  for (const [i, find] of forms.entries()) {
    for (const { number } of find("label")) labels.set(number, (labels.get(number) ?? 0) | (1 << i));
  }
  const isMeant = (occupations?.exact.length ?? 0) === 0 || words.some(({ isFree }) => isFree);
  const of = (list: ListName) => inList(list, asked, forms, known, isMeant);
  const lists = { trainings: of("trainings"), offers: of("offers"), companies: of("companies") };
  const free = words.reduce((mask, { isFree }, i) => (isFree ? mask | (1 << i) : mask), 0);
  const found = { least: leastWords(words.length), all: 2 ** words.length - 1, free, labels, lists };
  return couldMatch(found, words.length) ? found : null;
}

/** What one word stands for in titles, names and labels: itself, or what starts so where nothing holds it as it is. */
type Form = (name: Class) => readonly Known[];

function formOf(word: SoughtWord, known: LookedUp): Form {
  const text = (name: Class) => (name === "name" ? word.word : stemOfSought(word));
  const isKnown = (["title", "label", "name"] as const).some((name) => known.in(name, text(name)).length > 0);
  const isWhole = isKnown || !mayBeUnfinished(word);
  return (name) => (isWhole ? known.in(name, text(name)) : known.startingWith(name, text(name)));
}

function inList(
  list: ListName,
  { names, certifications }: AskedForWords,
  forms: readonly Form[],
  known: LookedUp,
  isMeant: boolean,
): NumberedOfList {
  const numbers = (found: readonly Known[]) =>
    found.filter(({ lists }) => (lists & LIST_BITS[list]) !== 0).map(({ number }) => number);
  const whole = names.map((name) =>
    known.named(wholeName(name)).flatMap(({ hash, lists }) => ((lists & LIST_BITS[list]) !== 0 ? [hash] : [])),
  );
  return {
    titles: forms.map((find) => numbers(find("title"))),
    names: forms.map((find) => numbers(find("name"))),
    wholeTyped: whole[0] ?? [],
    wholeNames: whole.flat(),
    isMeant,
    certifications:
      list === "trainings" ? certificationsIn(certifications, (stem) => numbers(known.in("title", stem))) : [],
  };
}

/** Those whose title's stems are all in the vocabulary. */
function certificationsIn(
  certifications: AskedForWords["certifications"],
  numbersOf: (stem: string) => readonly number[],
): number[][] {
  const numbered = certifications.map((stems) => stems.flatMap(numbersOf));
  return numbered.filter((numbers, i) => numbers.length > 0 && numbers.length === certifications[i]?.length);
}

function couldMatch({ least, labels, lists }: NumberedWords, count: number): boolean {
  const each = LISTS.map((list) => lists[list]);
  if (each.some(({ wholeTyped }) => wholeTyped.length > 0) || lists.trainings.certifications.length > 0) return true;
  const inLabels = [...labels.values()].reduce((mask, own) => mask | own, 0);
  let known = 0;
  for (let i = 0; i < count; i++) {
    const isHeld = each.some(({ titles, names }) => (titles[i]?.length ?? 0) + (names[i]?.length ?? 0) > 0);
    if (isHeld || (inLabels & (1 << i)) !== 0) known++;
  }
  return count > 0 && known >= least;
}

type Class = keyof typeof CLASSES;

interface Known {
  readonly class: number;
  readonly word: string;
  readonly number: number;
  readonly lists: number;
}

/** A whole name that some items have. */
interface KnownName {
  readonly word: string;
  readonly hash: string;
  readonly lists: number;
}

/** The rows that the words of a question may need. */
interface LookedUp {
  in(name: Class, text: string): readonly Known[];
  startingWith(name: Class, text: string): readonly Known[];
  named(text: string): readonly KnownName[];
}

/** Reads them in one go. */
async function lookUp(tx: Kysely<Tables>, asked: AskedForWords): Promise<LookedUp> {
  const wanted = wantedRows(asked);
  const column = (i: 0 | 1 | 2) => wanted.map((row) => (i === 0 ? CLASSES[row[0]] : row[i])).join(",");
  const array = (i: 0 | 1 | 2) => sql`string_to_array(${column(i)}, ',')`;
  const names = asked.names.map(wholeName).filter((name) => name !== "");
  const found = sql`
    select known.class, known.word, known.number, known.lists, null as hash
    from unnest(${array(0)}, ${array(1)}, ${array(2)}) as wanted (class, first, last)
      cross join lateral (
        select * from searchable_words
        where class = wanted.class::smallint and word >= wanted.first and word <= wanted.last offset 0
      ) as known
    union all
    select 0, name, 0, ${sql.join(LISTS.map(hasName), sql` + `)}, hash::text
    from (
      select name, ${hashOf(sql`name`)} as hash from unnest(string_to_array(${names.join(",")}, ',')) as name offset 0
    ) as named`;
  const { rows } = await sql<FoundRow>`${whileLaidOut(found)}`.execute(tx);
  return lookedUp(rows);
}

type FoundRow = Known & { readonly hash: string | null };

function lookedUp(rows: readonly FoundRow[]): LookedUp {
  const those = (name: Class, holds: (word: string) => boolean) => {
    const kept = new Map<number, Known>();
    for (const row of rows) {
      if (row.class !== CLASSES[name] || !holds(row.word)) continue;
      kept.set(row.number, { ...row, lists: row.lists | (kept.get(row.number)?.lists ?? 0) });
    }
    return [...kept.values()];
  };
  return {
    in: (name: Class, text: string) => those(name, (word) => word === text),
    startingWith: (name: Class, text: string) => those(name, (word) => word.startsWith(text)),
    named: (text: string) =>
      rows.flatMap(({ word, hash, lists }) => (hash !== null && word === text ? [{ word, hash, lists }] : [])),
  };
}

/** The bit of a list that has the name. */
function hasName(list: ListName): RawBuilder<unknown> {
  return sql`case when exists (
      select from ${searchable(list)} where occupation = ${sql.lit(ANY)} and whole_name = named.hash
    ) then ${sql.lit(LIST_BITS[list])} else 0 end`;
}

type Wanted = readonly [name: Class, first: string, last: string];

function wantedRows({ words, certifications }: AskedForWords): readonly Wanted[] {
  const ofWords = words.slice(0, MOST_SOUGHT).flatMap((sought): Wanted[] => {
    const stem = stemOfSought(sought);
    const beyond = mayBeUnfinished(sought) ? "\u{7f}" : "";
    return [
      ["title", stem, stem + beyond],
      ["label", stem, stem + beyond],
      ["name", sought.word, sought.word + beyond],
    ];
  });
  const ofTitles = [...new Set(certifications.flat())].map((stem): Wanted => ["title", stem, stem]);
  return [...ofWords, ...ofTitles];
}
