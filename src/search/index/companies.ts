import {
  COMPANY_SIZES,
  type Company,
  companySizeOf,
  companyTexts,
  type HiringModel,
  listedChances,
  type RomeCode,
} from "../../domain/index.ts";
import { nafSectionOf } from "../../reference/index.ts";
import type { OccupationNumbers } from "./codes.ts";
import { NO_DAY } from "./days.ts";
import { uint16 } from "./growing.ts";
import type { Arrived, ListBuilder, ListIndex } from "./list-index.ts";
import { GrowingRagged } from "./ragged.ts";

export interface CompanyIndex extends ListIndex {
  readonly name: "companies";
  /** Beside `postings`: the chance of hiring for that occupation, in ten-thousandths. It stays inside. */
  readonly postedChances: Uint16Array;
  /** The best of its chances. */
  readonly bestChance: Uint16Array;
}

export class CompaniesBuilder {
  readonly #list: ListBuilder;
  readonly #numberOf: (rome: RomeCode) => number;
  readonly #model: HiringModel;
  readonly #chances = new GrowingRagged(uint16());
  readonly #bestChance = uint16();

  constructor(list: ListBuilder, numbers: OccupationNumbers, model: HiringModel) {
    this.#list = list;
    this.#numberOf = (rome) => numbers.numberOf(rome);
    this.#model = model;
  }

  /** Those with no occupation above the threshold of listing are left out. */
  add(company: Company): void {
    const chances = this.#listedChances(company);
    if (chances.length === 0) return;
    this.#list.add({
      id: company.siret,
      source: company.source,
      place: company.place,
      siret: company.siret,
      romes: company.romes,
      occupations: chances.map(([occupation]) => occupation),
      texts: companyTexts(company),
      values: valuesOf(company),
      month: NO_DAY,
      shown: [shownOf(company)],
    });
    let best = 0;
    for (const [, chance] of chances) {
      this.#chances.push(chance);
      if (chance > best) best = chance;
    }
    this.#chances.endRow();
    this.#bestChance.push(best);
  }

  finish(): Arrived<CompanyIndex> {
    const { index, order, postedFrom } = this.#list.finish("companies", "company");
    const { values } = this.#chances.inOrder(order);
    return {
      order,
      index: {
        ...index,
        name: "companies",
        postedChances: Uint16Array.from(postedFrom, (at) => values[at] as number),
        bestChance: this.#bestChance.inOrder(order),
      },
    };
  }

  /** [occupation, chance] pairs, by occupation. */
  #listedChances(company: Company): [number, number][] {
    const chances = [...listedChances(company, this.#model, this.#numberOf)];
    return chances.length < 2 ? chances : chances.sort((a, b) => a[0] - b[0]);
  }
}

/** Its place among `COMPANY_SIZES` from 1, 4 bits, 0 when it is not said; then the rank of the letter of its section of the NAF. */
function valuesOf({ size, naf }: Company): number {
  const band = companySizeOf(size);
  return (band === null ? 0 : COMPANY_SIZES.indexOf(band) + 1) | (letterRank(nafSectionOf(naf)?.code ?? "") << 4);
}

/** "A" is 1; no letter is 0. */
function letterRank(letter: string): number {
  return letter === "" ? 0 : letter.charCodeAt(0) - 64;
}

/** Named one by one: what is expected of the company must not slip in. */
function shownOf({ siret, source, name, naf, size, romes, place, contact }: Company): object {
  return { kind: "company", id: siret, siret, source, name, naf, size, romes, place, contact };
}
