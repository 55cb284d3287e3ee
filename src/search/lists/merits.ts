/** The merit of each item of a list in hundredths, worked out once a day: a date that passes changes some. */
export class Merits {
  readonly #merits: Uint8Array;
  readonly #compute: (item: number, today: number) => number;
  #day = Number.NaN;

  constructor(size: number, compute: (item: number, today: number) => number) {
    this.#merits = new Uint8Array(size);
    this.#compute = compute;
  }

  of(item: number, today: number): number {
    if (today !== this.#day) {
      this.#day = today;
      for (let each = 0; each < this.#merits.length; each++) this.#merits[each] = this.#compute(each, today);
    }
    return this.#merits[item] as number;
  }
}
