import { type Kysely, sql } from "kysely";
import { type ListName, type Reference, type SearchedWords, stemsOf } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import type { OccupationNumbers } from "./occupation-numbers.ts";
import { columns } from "./tables.ts";
import type { Columns, Write } from "./written.ts";

/** What a word was read in. A word has one number in each of these, but in labels: there it has those of the occupations. */
export const CLASSES = { title: 1, name: 2, label: 3 } as const;

/** Which lists hold a word: the sum of these. */
export const LIST_BITS: Readonly<Record<ListName, number>> = { trainings: 1, offers: 2, companies: 4 };

const WORDS = sql.table("searchable_words_next");

/** As `WordRow`. */
const COLUMNS: Columns = {
  number: "integer not null",
  word: 'text collate "C" not null',
  class: "smallint not null",
  lists: "smallint not null",
};

type Own = Exclude<keyof typeof CLASSES, "label">;

type WordRow = readonly [number: number, word: string, readIn: number, lists: number];

/**
 * Words as numbers, from 1, across the three lists: items keep the numbers, and a search looks its words up once. Whole names,
 * nearly as many as items, are not among them: each item keeps a hash of its own.
 */
export class Vocabulary {
  readonly #numbers: Readonly<Record<Own, Map<string, number>>> = { title: new Map(), name: new Map() };
  /** By number. */
  readonly #lists: number[] = [0];
  /** What was seen in a list for the first time and is not written yet. */
  #unwritten: WordRow[] = [];

  /** The numbers of the words of an item. */
  numbersOf(list: ListName, { title, name }: SearchedWords): number[] {
    const bit = LIST_BITS[list];
    const numbers = title.map((word) => this.#numberOf("title", word, bit));
    for (const word of name) numbers.push(this.#numberOf("name", word, bit));
    return numbers;
  }

  /** Writes the words met since the last time: one of several lists has a row for each. */
  async save(tx: Kysely<Tables>, write: Write): Promise<void> {
    const rows = this.#unwritten;
    this.#unwritten = [];
    await write(tx, WORDS, COLUMNS, rows);
  }

  #numberOf(name: Own, word: string, bit: number): number {
    const numbers = this.#numbers[name];
    const known = numbers.get(word);
    const number = known ?? this.#lists.push(0) - 1;
    if (known === undefined) numbers.set(word, number);
    const lists = this.#lists[number] as number;
    if ((lists & bit) === 0) {
      this.#lists[number] = lists | bit;
      this.#unwritten.push([number, word, CLASSES[name], bit]);
    }
    return number;
  }
}

/** The table of words, beside the one in service. */
export async function createWords(tx: Kysely<Tables>): Promise<void> {
  await sql`create table ${WORDS} (${columns(COLUMNS)})`.execute(tx);
}

/** Completes it with the words of the occupations' labels, once all the others are there, and makes its index. */
export async function indexWords(
  tx: Kysely<Tables>,
  occupations: OccupationNumbers,
  reference: Reference,
  write: Write,
): Promise<void> {
  const labels: WordRow[] = [];
  for (const [rome, number] of occupations.occupations()) {
    for (const word of stemsOf(reference.romeLabel(rome) ?? "")) labels.push([number, word, CLASSES.label, 0]);
  }
  await write(tx, WORDS, COLUMNS, labels);
  await sql`select set_config('maintenance_work_mem', '256MB', true)`.execute(tx);
  // Words first: comparing classes first, all of a class would have to be compared twice.
  await sql`create index on ${WORDS} (word, class)`.execute(tx);
  await sql`analyze ${WORDS}`.execute(tx);
}
