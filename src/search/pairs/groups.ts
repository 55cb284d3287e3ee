/** Trainings by the group of their school. Most employers are of none of them, which a table of bits says at once. */
export class Groups {
  readonly #numbers = new Map<number, number[]>();
  readonly #maybe = new Uint8Array(SLOTS);

  /** `siren`: 0 when it is not known. */
  add(siren: number, number: number): void {
    if (siren === 0) return;
    this.#maybe[siren % SLOTS] = 1;
    const numbers = this.#numbers.get(siren);
    if (numbers === undefined) this.#numbers.set(siren, [number]);
    else numbers.push(number);
  }

  /** The trainings of that group. */
  of(siren: number): readonly number[] {
    return this.#maybe[siren % SLOTS] === 0 ? NONE : (this.#numbers.get(siren) ?? NONE);
  }
}

const NONE: readonly number[] = [];
const SLOTS = 4096;
