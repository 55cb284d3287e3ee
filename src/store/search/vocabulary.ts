import { type Kysely, sql } from "kysely";
import { type ListName, type Reference, type SearchedWords, stemsOf } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import type { OccupationNumbers } from "./occupation-numbers.ts";

/** What a word was read in. A word has one number in each of these, but in labels: there it has those of the occupations. */
export const CLASSES = { title: 1, name: 2, wholeName: 3, label: 4 } as const;

/** Which lists hold a word: the sum of these. */
export const LIST_BITS: Readonly<Record<ListName, number>> = { trainings: 1, offers: 2, companies: 4 };

type Own = Exclude<keyof typeof CLASSES, "label">;

/** Words as numbers, from 1, across the three lists: items keep the numbers, and a search looks its words up once. */
export class Vocabulary {
  readonly #numbers: Readonly<Record<Own, Map<string, number>>> = {
    title: new Map(),
    name: new Map(),
    wholeName: new Map(),
  };
  /** By number. */
  readonly #lists: number[] = [0];

  /** The numbers of the words of an item. */
  numbersOf(list: ListName, { title, name, wholeName }: SearchedWords): number[] {
    const bit = LIST_BITS[list];
    const numbers = title.map((word) => this.#numberOf("title", word, bit));
    for (const word of name) numbers.push(this.#numberOf("name", word, bit));
    if (wholeName !== "") numbers.push(this.#numberOf("wholeName", wholeName, bit));
    return numbers;
  }

  /** Writes them beside those in service, with the words of the occupations' labels. */
  async save(tx: Kysely<Tables>, occupations: OccupationNumbers, reference: Reference): Promise<void> {
    await sql`
      create table searchable_words_next (
        class smallint not null, word text collate "C" not null, number integer not null, lists smallint not null
      )`.execute(tx);
    let rows: (readonly [number, string, number, number])[] = [];
    for (const row of this.#rows(occupations, reference)) {
      if (rows.push(row) < ROWS_AT_ONCE) continue;
      await insert(tx, rows);
      rows = [];
    }
    await insert(tx, rows);
    await sql`create index on searchable_words_next (class, word)`.execute(tx);
    await sql`analyze searchable_words_next`.execute(tx);
  }

  #numberOf(name: Own, word: string, bit: number): number {
    const numbers = this.#numbers[name];
    const known = numbers.get(word);
    if (known !== undefined) {
      this.#lists[known] = (this.#lists[known] as number) | bit;
      return known;
    }
    const number = this.#lists.push(bit) - 1;
    numbers.set(word, number);
    return number;
  }

  *#rows(occupations: OccupationNumbers, reference: Reference) {
    for (const [name, numbers] of Object.entries(this.#numbers) as [Own, Map<string, number>][]) {
      for (const [word, number] of numbers) yield [CLASSES[name], word, number, this.#lists[number] as number] as const;
    }
    for (const [rome, number] of occupations.occupations()) {
      for (const word of stemsOf(reference.romeLabel(rome) ?? "")) yield [CLASSES.label, word, number, 0] as const;
    }
  }
}

const ROWS_AT_ONCE = 20_000;

async function insert(tx: Kysely<Tables>, rows: readonly (readonly (number | string)[])[]): Promise<void> {
  if (rows.length === 0) return;
  // Words are made of letters, digits and spaces.
  const column = (i: number) => sql`string_to_array(${rows.map((row) => row[i]).join(",")}::text, ',')`;
  await sql`
    insert into searchable_words_next (class, word, number, lists)
    select class::smallint, word, number::integer, lists::smallint
    from unnest(${column(0)}, ${column(1)}, ${column(2)}, ${column(3)}) as rows (class, word, number, lists)`.execute(
    tx,
  );
}
