import { type Kysely, sql } from "kysely";
import { type Reference, type RomeCode, searchedOccupation } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";

/** Occupations share 31 bits: two masks without a common bit have no common occupation. */
export function maskOf(numbers: Iterable<number>): number {
  let mask = 0;
  for (const number of numbers) mask |= 1 << (number % 31);
  return mask;
}

/** Occupations as numbers, from 1. An older code and its newer ones have the same. */
export class OccupationNumbers {
  readonly #reference: Reference;
  readonly #numbers = new Map<RomeCode, number>();
  /** Those that the others stand for, the first being number 1. */
  readonly #occupations: RomeCode[] = [];

  constructor(reference: Reference) {
    this.#reference = reference;
    for (const { rome, newer } of reference.occupations) {
      this.numberOf(rome);
      for (const one of newer) this.numberOf(one.rome);
    }
  }

  /** The number of the occupation of `rome`, given one if it is new. */
  numberOf(rome: RomeCode): number {
    const known = this.#numbers.get(rome);
    if (known !== undefined) return known;
    const occupation = searchedOccupation(rome, this.#reference);
    const number = this.#numbers.get(occupation) ?? this.#occupations.push(occupation);
    this.#numbers.set(occupation, number);
    this.#numbers.set(rome, number);
    return number;
  }

  /** Each occupation once, under its older code, and its number. */
  *occupations(): Generator<readonly [RomeCode, number]> {
    for (const [i, rome] of this.#occupations.entries()) yield [rome, i + 1];
  }

  /** Writes every code with its number, in place of those of the generation before. */
  async save(tx: Kysely<Tables>): Promise<void> {
    await sql`delete from searchable_codes`.execute(tx);
    await sql`
      insert into searchable_codes (rome, number)
      select rome, number::integer from unnest(
        string_to_array(${[...this.#numbers.keys()].join(",")}, ','),
        string_to_array(${[...this.#numbers.values()].join(",")}, ',')) as codes (rome, number)`.execute(tx);
  }
}
