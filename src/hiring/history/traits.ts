import type { EstablishmentTraits } from "../../domain/index.ts";

/** What is known of each establishment, as small whole numbers. 0 is always "not known". */
export interface Traits {
  /** NAF division (or what stands for it): the sector. */
  readonly sector: Int32Array;
  /** NAF class. */
  readonly naf: Int32Array;
  /** Size in ordered bands, 1 the smallest. */
  readonly size: Int32Array;
  /** Département, or what stands for it. */
  readonly zone: Int32Array;
  /** The company (first nine digits of the SIRET) that each belongs to, with others. */
  readonly company: Int32Array;
  /** How hard the occupations of each are to hire for, 0 to 100; −1: not known. */
  readonly tension: Float32Array;
  /** Name of each sector, class and zone, by its number. */
  readonly names: {
    readonly sector: readonly string[];
    readonly naf: readonly string[];
    readonly zone: readonly string[];
  };
}

/** INSEE bands of employees, smallest first. "15" stands for several; "99" and "NN" for none known. */
const BANDS = ["00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53"];

/** Employees at the middle of each band, by the number of `Traits.size`. 0: not known. */
export const EMPLOYEES = [0, 0, 1.5, 4, 7, 14, 32, 70, 140, 225, 350, 700, 1_400, 3_000, 7_000, 12_000];

/** Collects what is known, in any order, then lays it out. */
export class TraitsColumns {
  readonly #given = new Map<number, EstablishmentTraits>();
  readonly #zones = new Map<number, string>();

  add(position: number, traits: EstablishmentTraits): void {
    this.#given.set(position, traits);
  }

  /** Contracts give a place to establishments of which nothing else is known. */
  addPostcode(position: number, postcode: string): void {
    if (!this.#zones.has(position)) this.#zones.set(position, postcode.slice(0, postcode.startsWith("97") ? 3 : 2));
  }

  finish(ids: readonly string[]): Traits {
    const size = ids.length;
    const column = () => new Int32Array(size);
    const traits = { sector: column(), naf: column(), size: column(), zone: column(), company: column() };
    const tension = new Float32Array(size).fill(-1);
    const sectors = new Numbers();
    const classes = new Numbers();
    const zones = new Numbers();
    const companies = new Numbers();
    for (let i = 0; i < size; i++) {
      const given = this.#given.get(i);
      const naf = given?.naf ?? null;
      traits.sector[i] = sectors.of(naf !== null && /^\d{2}/.test(naf) ? naf.slice(0, 2) : naf);
      if (given?.tension != null) tension[i] = given.tension;
      traits.naf[i] = classes.of(naf);
      traits.size[i] = given?.size == null ? 0 : BANDS.indexOf(given.size) + 1;
      traits.company[i] = companies.of(/^\d{14}$/.test(ids[i]!) ? ids[i]!.slice(0, 9) : null);
      traits.zone[i] = zones.of(given?.departement ?? this.#zones.get(i) ?? null);
    }
    return { ...traits, tension, names: { sector: sectors.names, naf: classes.names, zone: zones.names } };
  }
}

/** Numbers names in the order in which they are met; 0 is null. */
class Numbers {
  readonly names: string[] = [""];
  readonly #numbers = new Map<string, number>();

  of(name: string | null): number {
    if (name === null) return 0;
    const met = this.#numbers.get(name);
    if (met !== undefined) return met;
    this.#numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}
