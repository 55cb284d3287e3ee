import { FAILS, type SearchedList } from "./searched-list.ts";

const CONTRACTS = 4;
const LEVELS = 8;

/** The counts behind the facets. An item counts for a facet when it fails no other filter than the facet's own. */
export class Tally {
  readonly sources: Uint32Array;
  /** By level; 0 gathers those that do not say. */
  readonly levels = new Uint32Array(LEVELS);
  /** By sum of the bits of the types of contract. */
  readonly contracts = new Uint32Array(CONTRACTS);
  readonly months = new Map<number, number>();
  disability = 0;
  readonly #firstMonth: number;

  /** Months before `firstMonth` are not counted: nothing starts in them any more. */
  constructor(sources: number, firstMonth: number) {
    this.sources = new Uint32Array(sources);
    this.#firstMonth = firstMonth;
  }

  count(list: SearchedList, item: number, failures: number): void {
    if (failures === 0) add(this.sources, list.index.source[item] as number);
    if ((failures & ~FAILS.level) === 0) add(this.levels, list.levelOf(item));
    if ((failures & ~FAILS.contract) === 0) add(this.contracts, list.contractsOf(item));
    if ((failures & ~FAILS.disability) === 0 && list.saysDisability(item)) this.disability++;
    if ((failures & ~FAILS.startBefore) === 0) this.#countMonths(list, item);
  }

  #countMonths(list: SearchedList, item: number): void {
    let last = -1;
    for (let i = 0; i < list.monthCount(item); i++) {
      const month = list.monthAt(item, i);
      if (month === last || month < this.#firstMonth) continue;
      this.months.set(month, (this.months.get(month) ?? 0) + 1);
      last = month;
    }
  }
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
