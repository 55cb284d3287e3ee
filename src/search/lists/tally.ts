/** Bits of the filters that an item may fail; each is a facet too. */
export const FAILS = { level: 1, contract: 2, startBefore: 4, disability: 8 } as const;

const CONTRACTS = 4;
const LEVELS = 8;

/** The counts behind the facets. An item counts for a facet when it fails no other filter than the facet's own. */
export class Tally {
  readonly sources: Uint32Array;
  /** By level; 0 gathers those that do not say. */
  readonly levels = new Uint32Array(LEVELS);
  /** By sum of the bits of the types of contract. */
  readonly contracts = new Uint32Array(CONTRACTS);
  /** From the first month on. */
  readonly months: number[] = [];
  disability = 0;
  readonly firstMonth: number;

  /** Months before `firstMonth` are not counted: nothing starts in them any more. */
  constructor(sources: number, firstMonth: number) {
    this.sources = new Uint32Array(sources);
    this.firstMonth = firstMonth;
  }

  countSource(failures: number, source: number): void {
    if (failures === 0) this.sources[source] = (this.sources[source] as number) + 1;
  }

  countLevel(failures: number, level: number): void {
    if ((failures & ~FAILS.level) === 0) this.levels[level] = (this.levels[level] as number) + 1;
  }

  countContracts(failures: number, bits: number): void {
    if ((failures & ~FAILS.contract) === 0) this.contracts[bits] = (this.contracts[bits] as number) + 1;
  }

  countDisability(failures: number): void {
    if ((failures & ~FAILS.disability) === 0) this.disability++;
  }

  countMonth(failures: number, month: number): void {
    if ((failures & ~FAILS.startBefore) !== 0 || month < this.firstMonth) return;
    const place = month - this.firstMonth;
    while (this.months.length <= place) this.months.push(0);
    this.months[place] = (this.months[place] as number) + 1;
  }
}
