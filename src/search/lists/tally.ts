import type { Filters } from "../question/index.ts";

/** Bits of the filters that an item may fail; each is a facet too. */
export const FAILS = { level: 1, contract: 2, startBefore: 4, disability: 8, trainingIncluded: 16 } as const;

/** Distances are counted from each of these up to the next one, that one included; the last is as far as a search goes. */
export const BANDS_KM = [0, 5, 10, 20, 30, 50, 100, 200] as const;

/** Codes of a facet that has few: all of them are under this. */
const CODES = 32;

/** The counts behind the facets. An item counts for a facet when it fails no other filter than the facet's own. */
export class Tally {
  readonly sources: Uint32Array;
  /** By code, 0 gathering those that do not say: level; sum of the bits of the types of contract. */
  readonly levels = new Uint32Array(CODES);
  readonly contracts = new Uint32Array(CODES);
  /** By place among the kinds of diplomas and the sizes of companies, and by letter of the section of the NAF; from 1. */
  readonly diplomas = new Uint32Array(CODES);
  readonly sizes = new Uint32Array(CODES);
  readonly sectors = new Uint32Array(CODES);
  /** By place among `BANDS_KM`. */
  readonly bands = new Uint32Array(BANDS_KM.length);
  /** From the first month on: nothing starts in those before it any more. */
  readonly months: number[] = [];
  readonly firstMonth: number;
  disability = 0;
  trainingIncluded = 0;

  constructor(sources: number, firstMonth: number) {
    this.sources = new Uint32Array(sources);
    this.firstMonth = firstMonth;
  }

  countMonth(month: number): void {
    if (month < this.firstMonth) return;
    const place = month - this.firstMonth;
    while (this.months.length <= place) this.months.push(0);
    this.months[place] = (this.months[place] as number) + 1;
  }
}

/** Whether an item that fails these filters still counts for the facet of that one; 0: for a facet that filters nothing. */
export function counts(failures: number, own: number): boolean {
  return (failures & ~own) === 0;
}

/** What trainings and companies fail of the filters on what only offers say. */
export function failuresOfOthers({ disability, trainingIncluded }: Filters): number {
  return (disability ? FAILS.disability : 0) | (trainingIncluded === "only" ? FAILS.trainingIncluded : 0);
}
