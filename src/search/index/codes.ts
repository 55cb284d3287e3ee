import { type Reference, type RomeCode, searchedOccupation } from "../../domain/index.ts";

/** Codes by their number, and the number of those that are finer than their older code (−1: not finer). */
export interface NumberedCodes {
  readonly codes: readonly RomeCode[];
  readonly finer: readonly (readonly [RomeCode, number])[];
}

/** The occupations of one index, numbered. An older code and its newer ones are one occupation; an unknown code stands for itself. */
export class OccupationNumbers {
  readonly codes: RomeCode[] = [];
  readonly #reference: Reference;
  readonly #numbers = new Map<RomeCode, number>();
  readonly #finer = new Map<RomeCode, number>();

  constructor(reference: Reference) {
    this.#reference = reference;
    for (const occupation of reference.occupations) this.numberOf(occupation.rome);
  }

  /** The same numbers, to which more can be given without a change to these. */
  copy(): OccupationNumbers {
    return OccupationNumbers.from(this.columns(), this.#reference);
  }

  /** What gives the same numbers back to `OccupationNumbers.from`. */
  columns(): NumberedCodes {
    return { codes: this.codes, finer: [...this.#finer] };
  }

  static from({ codes, finer }: NumberedCodes, reference: Reference): OccupationNumbers {
    const numbers = new OccupationNumbers(reference);
    for (const code of codes) numbers.numberOf(code);
    for (const [rome, number] of finer) numbers.#finer.set(rome, number);
    return numbers;
  }

  /** The number of the occupation of `rome`, given one if it is new. */
  numberOf(rome: RomeCode): number {
    const known = this.#numbers.get(rome);
    if (known !== undefined) return known;
    const canonical = searchedOccupation(rome, this.#reference);
    const number = this.#numbers.get(canonical) ?? this.codes.push(canonical) - 1;
    this.#numbers.set(canonical, number);
    this.#numbers.set(rome, number);
    return number;
  }

  /** The number of the occupation of `rome`; null when nothing of this index has it. */
  find(rome: RomeCode): number | null {
    const known = this.#numbers.get(rome);
    if (known !== undefined) return known;
    return this.#numbers.get(searchedOccupation(rome, this.#reference)) ?? null;
  }

  /** The numbers of the occupations of `romes`, each once, ascending. */
  numbersOf(romes: readonly RomeCode[]): number[] {
    if (romes.length === 1) return [this.numberOf(romes[0] as RomeCode)];
    return [...new Set(romes.map((rome) => this.numberOf(rome)))].sort((a, b) => a - b);
  }

  /** Numbers, of their own, of those of `romes` that are finer than their older code: it is split into several newer ones. */
  finerOf(romes: readonly RomeCode[]): number[] {
    const finer: number[] = [];
    for (const rome of romes) {
      const number = this.#finerNumber(rome);
      if (number >= 0 && !finer.includes(number)) finer.push(number);
    }
    return finer;
  }

  /** The code that `finerOf` numbered so. */
  finerCode(number: number): RomeCode | null {
    for (const [code, known] of this.#finer) if (known === number) return code;
    return null;
  }

  #finerNumber(rome: RomeCode): number {
    const known = this.#finer.get(rome);
    if (known !== undefined) return known;
    const number = this.#isFiner(rome) ? this.#finer.size : -1;
    this.#finer.set(rome, number);
    return number;
  }

  #isFiner(rome: RomeCode): boolean {
    const canonical = this.#reference.canonical(rome);
    if (canonical === null || canonical === rome) return false;
    return (this.#reference.occupation(canonical)?.newer.length ?? 0) > 1;
  }
}
