const MAX_STAMP = 2 ** 30 - 1;

/** Why an item is found: its words alone or nothing in particular, an occupation near one asked, an occupation asked. */
export const BY = { words: 0, closeOccupation: 1, occupation: 2 } as const;
export type By = (typeof BY)[keyof typeof BY];

/** What an item holds of the words asked: 13 bits for its title, 13 beside them for its name and the labels of its occupations. */
export const BESIDE = 13;
/** And what it is: for a certification named; named as what was typed, that being all of it or a name that was meant. */
export const HELD = {
  certified: 2 ** 27,
  nameMeant: 2 ** 28,
  nameAlike: 2 ** 29,
  wholeTyped: 2 ** 30,
};

/**
 * The notes taken on one list during one search, kept from search to search so that none allocates by the million.
 * A search runs to its end before another starts, so one is enough for a list.
 */
export class Workspace {
  /** The items at hand: first those that may match, then those that do. */
  readonly found: Uint32Array;
  /** Beside `found`: km to the point, right to `ROUGHNESS_KM`. */
  readonly roughKm: Float32Array;
  /** Beside `found`: what the list is sorted by, or a little less. */
  readonly primary: Uint32Array;
  /** By item, valid for those found: the chance of the company, in ten-thousandths. */
  readonly chance: Uint16Array;
  /** By item, when words are asked: what it holds of them; 0 for nothing. The first `touchedCount` of `touched` hold something. */
  readonly held: Uint32Array;
  readonly touched: Uint32Array;
  touchedCount = 0;
  /** What an item must hold, of a name or of a certification that was meant, to lead the list; 0: nothing leads. */
  lead = 0;
  readonly #marks: Uint32Array;
  #stamp = 0;

  constructor(size: number) {
    this.found = new Uint32Array(size);
    this.roughKm = new Float32Array(size);
    this.primary = new Uint32Array(size);
    this.chance = new Uint16Array(size);
    this.held = new Uint32Array(size);
    this.touched = new Uint32Array(size);
    this.#marks = new Uint32Array(size);
  }

  /** Forgets the marks of the search before. */
  start(): void {
    if (this.#stamp === MAX_STAMP) {
      this.#marks.fill(0);
      this.#stamp = 0;
    }
    this.#stamp++;
    for (let i = 0; i < this.touchedCount; i++) this.held[this.touched[i] as number] = 0;
    this.touchedCount = 0;
    this.lead = 0;
  }

  /** Notes what an item holds. */
  hold(item: number, bits: number): void {
    const held = this.held[item] as number;
    if (held === 0) this.touched[this.touchedCount++] = item;
    this.held[item] = held | bits;
  }

  /** Marks the item as found; false when it was already. */
  mark(item: number, by: By): boolean {
    if ((this.#marks[item] as number) >>> 2 === this.#stamp) return false;
    this.#marks[item] = this.#stamp * 4 + by;
    return true;
  }

  /** Of an item marked: whether that let it in. */
  isFound(item: number, by: By): boolean {
    return ((this.#marks[item] as number) & 3) === by;
  }

  /** Of an item marked: whether an occupation near the one asked let it in. */
  isClose(item: number): boolean {
    return this.isFound(item, BY.closeOccupation);
  }
}
