/** A column of unknown final length. */
export interface Growing<Column> {
  readonly length: number;
  push(value: number): void;
  /** The value appended at `position`. */
  at(position: number): number;
  /** A column of the final length whose i-th value is the one appended at `order[i]`. */
  inOrder(order: Uint32Array): Column;
  /** The same in the order of arrival. */
  asTheyCame(): Column;
}

const FIRST_LENGTH = 64;

type Room = Uint32Array | Float64Array;

/**
 * Numbers in a typed array that doubles: the collector does not look into it, and reading it in another order stays within the
 * processor's caches, which plain arrays of numbers overflow. Whatever the column, there are two kinds of room: a line of code
 * that meets more than four kinds of typed array takes ten times as long, and a class made anew for each kind is still the same code.
 */
class GrowingIn<Kind extends Room, Column> implements Growing<Column> {
  length = 0;
  readonly #make: (length: number) => Kind;
  readonly #finish: (values: Kind) => Column;
  #room: Kind;

  constructor(make: (length: number) => Kind, finish: (values: Kind) => Column) {
    this.#make = make;
    this.#finish = finish;
    this.#room = make(FIRST_LENGTH);
  }

  push(value: number): void {
    if (this.length === this.#room.length) {
      const longer = this.#make(2 * this.length);
      longer.set(this.#room);
      this.#room = longer;
    }
    this.#room[this.length++] = value;
  }

  at(position: number): number {
    return this.#room[position] as number;
  }

  inOrder(order: Uint32Array): Column {
    const from = this.#room;
    const values = this.#make(order.length);
    for (let i = 0; i < order.length; i++) values[i] = from[order[i] as number] as number;
    return this.#finish(values);
  }

  asTheyCame(): Column {
    return this.#finish(this.#room.slice(0, this.length) as Kind);
  }
}

/** 0, 1, 2…: the order of arrival. */
export function identity(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

const words = (length: number) => new Uint32Array(length);
const same = <Kind>(values: Kind) => values;

export const uint32 = () => new GrowingIn(words, same);
/** Their bits are those of the 32 bits that stand for them. `at` gives these. */
export const int32 = () => new GrowingIn(words, ({ buffer }) => new Int32Array(buffer));
export const uint16 = () => new GrowingIn(words, (values) => new Uint16Array(values));
export const uint8 = () => new GrowingIn(words, (values) => new Uint8Array(values));
export const float64 = () => new GrowingIn((length) => new Float64Array(length), same);
