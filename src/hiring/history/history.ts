import { type EstablishmentTraits, type Hires, type Month, monthNumber } from "../../domain/index.ts";
import { LinesMet } from "./lines-met.ts";
import { type Traits, TraitsColumns } from "./traits.ts";

/** All that is known of the hires of many establishments, with the moment at which each became known. Columns. */
export interface History {
  /** Identifier of each establishment; its position in all columns. */
  readonly ids: readonly string[];
  /** `monthNumber` of month 0. */
  readonly firstMonth: number;
  /** Months from the first to the last with a line. */
  readonly months: number;
  readonly events: Events;
  readonly traits: Traits;
  /** Month from which a given establishment exists, or NEVER for one known by its hires only. */
  readonly givenFrom: Int32Array;
  readonly hasDeclarations: boolean;
  /** Lines left out because a later one said the same establishment, month and declaration again. */
  readonly repeated: number;
}

/** One position a line: who, in which month, how many, and the first month at whose start it is known. */
export interface Events {
  readonly establishment: Int32Array;
  readonly month: Int32Array;
  readonly hires: Int32Array;
  readonly known: Int32Array;
}

const SHARDS = 16;

const NEVER = 0x7fff;

/** Takes lines and establishments in any order; contracts kept apart are left out. */
export class HistoryBuilder {
  readonly #positions = new Map<string, number>();
  readonly #establishment: number[] = [];
  readonly #month: number[] = [];
  readonly #hires: number[] = [];
  readonly #known: number[] = [];
  /** Day of declaration, 0 when not said. */
  readonly #day: number[] = [];
  /** First month of each position with a line that says none: later ones say nothing more. */
  readonly #firstZero = new Map<number, number>();
  readonly #created = new Map<number, number | null>();
  readonly #traits = new TraitsColumns();
  readonly #met = new LinesMet();
  #repeated = 0;
  #declared = false;
  /** First and last months with a line, those that say none included. */
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  addHires(line: Hires): void {
    if (!line.alternance) return;
    const month = monthNumber(line.month);
    this.#first = Math.min(this.#first, month);
    this.#last = Math.max(this.#last, month);
    const position = this.#position(line.establishment);
    if (line.postcode !== null) this.#traits.addPostcode(position, line.postcode);
    const again = line.declared === null && this.#met.meet(position, month);
    if (again) this.#repeated++;
    if (line.hires === 0 && !again && !this.#isFirstZero(position, month)) return;
    this.#establishment.push(position);
    this.#month.push(month);
    this.#hires.push(line.hires);
    this.#known.push(line.declared === null ? month + 1 : Math.max(month + 1, knownFrom(line.declared)));
    this.#day.push(line.declared === null ? 0 : Math.round(Date.parse(line.declared) / 86_400_000));
    if (line.declared !== null) this.#declared = true;
  }

  addEstablishment(traits: EstablishmentTraits): void {
    const position = this.#position(traits.establishment);
    this.#created.set(position, traits.created === null ? null : monthNumber(traits.created));
    this.#traits.add(position, traits);
  }

  finish(): History {
    this.#dropRepeated();
    const firstMonth = this.#last < this.#first ? 0 : this.#first;
    const size = this.#positions.size;
    const givenFrom = new Int32Array(size).fill(NEVER);
    for (const [position, created] of this.#created) givenFrom[position] = Math.max(0, (created ?? 0) - firstMonth);
    return {
      ids: [...this.#positions.keys()],
      firstMonth,
      months: Math.max(0, this.#last - this.#first + 1),
      events: {
        establishment: Int32Array.from(this.#establishment),
        month: Int32Array.from(this.#month, (month) => month - firstMonth),
        hires: Int32Array.from(this.#hires),
        known: Int32Array.from(this.#known, (month) => month - firstMonth),
      },
      traits: this.#traits.finish([...this.#positions.keys()]),
      givenFrom,
      hasDeclarations: this.#declared,
      repeated: this.#repeated,
    };
  }

  #isFirstZero(position: number, month: number): boolean {
    if ((this.#firstZero.get(position) ?? Number.POSITIVE_INFINITY) <= month) return false;
    this.#firstZero.set(position, month);
    return true;
  }

  /** Of the lines of one establishment, month and declaration the last stands. */
  #dropRepeated(): void {
    // A Set holds 16 million keys at most.
    const met = Array.from({ length: SHARDS }, () => new Set<number>());
    for (let e = this.#month.length - 1; e >= 0; e--) {
      const position = this.#establishment[e]!;
      const key = (position * 2 ** 15 + this.#month[e]!) * 2 ** 16 + this.#day[e]!;
      const shard = met[position % SHARDS]!;
      if (shard.has(key)) {
        if (this.#day[e]! > 0) this.#repeated++;
        this.#hires[e] = 0;
      }
      shard.add(key);
    }
  }

  #position(id: string): number {
    const met = this.#positions.get(id);
    if (met !== undefined) return met;
    const position = this.#positions.size;
    this.#positions.set(id, position);
    return position;
  }
}

/** The first month at whose first day a declaration of that day had been made. */
function knownFrom(declared: string): number {
  const month = monthNumber(declared.slice(0, 7) as Month);
  return declared.endsWith("-01") ? month : month + 1;
}
