import type { InseeCode, Kind, ListName, Place, Reference, RomeCode, SearchedTexts } from "../../domain/index.ts";
import { departementAt } from "../../domain/index.ts";
import { cellOf } from "../../lib/grid.ts";
import type { OccupationNumbers } from "./codes.ts";
import { factsOf } from "./facts.ts";
import { float64, uint16, uint32 } from "./growing.ts";
import { type Ids, interned, sortIds } from "./ids.ts";
import { GrowingItemTexts, type ItemTexts } from "./item-texts.ts";
import { postedVectors } from "./posted-vectors.ts";
import { GrowingRagged, invert, type Ragged } from "./ragged.ts";
import { type Vectors, vectorsOf } from "./sphere.ts";
import { GrowingTexts } from "./texts.ts";
import type { ListWords, TextsTaker } from "./words.ts";

/**
 * The items of one list, in columns. Items are numbered in the order of their grid cell, so that a disc is a few runs
 * of numbers, in the list as in each occupation's postings.
 */
export interface ListIndex {
  readonly name: ListName;
  readonly kind: Kind;
  readonly size: number;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly vectors: Vectors;
  /** Ascending. */
  readonly cell: Uint32Array;
  readonly ids: Ids;
  /** Position of each item in the order of `ids`, and the other way. */
  readonly rankOf: Uint32Array;
  readonly byRank: Uint32Array;
  readonly source: Uint16Array;
  readonly departement: Uint16Array;
  /** First nine digits of the SIRET of the employer or of the school; 0 when unknown. */
  readonly siren: Uint32Array;
  /** The JSON of each item without its closing brace, so that what depends on the search can follow. */
  readonly texts: ItemTexts;
  readonly occupations: Ragged<Uint16Array>;
  readonly finer: Ragged<Uint16Array>;
  /** For each occupation, the items that have it, ascending. */
  readonly postings: Ragged<Uint32Array>;
  /** Beside `postings`, three numbers each: the vector of the item. Read in a row, where those of the items lie apart. */
  readonly postedVectors: Float32Array;
  /** By item: what the facets count of it, packed by `factsOf`. */
  readonly facts: Uint32Array;
  readonly words: ListWords;
}

/** A list whose words are laid out apart. */
export type Wordless<List extends ListIndex> = Omit<List, "words">;

/** Its columns, and the arrival of each of its items. */
export interface Arrived<List extends ListIndex> {
  readonly index: Wordless<List>;
  readonly order: Uint32Array;
}

/** Names of sources and of départements, numbered across the three lists. */
export interface Names {
  readonly sources: string[];
  readonly sourceNumbers: Map<string, number>;
  readonly departements: string[];
  readonly departementNumbers: Map<string, number>;
}

/** What every kind of item gives to its list. */
export interface Entry {
  readonly id: string;
  readonly source: string;
  readonly place: Place;
  readonly siret: string | null;
  readonly romes: readonly RomeCode[];
  readonly occupations: readonly number[];
  readonly texts: SearchedTexts;
  /** What the facets of its kind count of it, under `FACT_VALUES`, and the month in which it starts; NO_DAY when that is not said. */
  readonly values: number;
  readonly month: number;
  /** What is shown of it: the fields of these objects, one after the other. */
  readonly shown: readonly object[];
  /** Not taken apart. */
  readonly isKeptWhole?: true;
}

const MAX_ITEMS = 2 ** 22;

/** Collects the columns that the three kinds share, in the order of arrival, then puts them in the order of the grid. */
export class ListBuilder {
  readonly #reference: Reference;
  readonly #numbers: OccupationNumbers;
  readonly #names: Names;
  readonly #ids = new GrowingTexts();
  /** Of the communes met. */
  readonly #departementOf = new Map<InseeCode, number>();
  readonly #lat = float64();
  readonly #lon = float64();
  readonly #source = uint16();
  readonly #departement = uint16();
  readonly #siren = uint32();
  readonly #facts = uint32();
  readonly #texts = new GrowingItemTexts();
  readonly #occupations = new GrowingRagged(uint16());
  readonly #finer = new GrowingRagged(uint16());
  readonly #words: TextsTaker;

  constructor(reference: Reference, numbers: OccupationNumbers, names: Names, words: TextsTaker) {
    this.#reference = reference;
    this.#numbers = numbers;
    this.#names = names;
    this.#words = words;
  }

  add(entry: Entry): void {
    this.#ids.push(entry.id);
    this.#lat.push(entry.place.lat);
    this.#lon.push(entry.place.lon);
    const source = interned(entry.source, this.#names.sources, this.#names.sourceNumbers);
    this.#source.push(source);
    this.#facts.push(factsOf(source, entry.values, entry.month));
    this.#departement.push(this.#departementNumber(entry.place));
    this.#siren.push(entry.siret === null ? 0 : Number(entry.siret.slice(0, 9)));
    if (entry.isKeptWhole === true) this.#texts.pushWhole(entry.shown);
    else this.#texts.push(entry.shown);
    this.#occupations.pushRow(entry.occupations);
    this.#finer.pushRow(this.#numbers.finerOf(entry.romes));
    this.#words.add(entry.texts);
  }

  /** `order[i]`: the arrival of the i-th item; `postedFrom`: beside `postings`, where in `occupations` each comes from. */
  finish(name: ListName, kind: Kind): Arrived<ListIndex> & { readonly postedFrom: Uint32Array } {
    if (this.#ids.length > MAX_ITEMS)
      throw new Error(`${name}: got ${this.#ids.length} items, expected ${MAX_ITEMS} at most.`);
    const { order, cell } = this.#gridOrder();
    const ranks = this.#ranks(order);
    const occupations = this.#occupations.inOrder(order);
    const postedFrom = new Uint32Array(occupations.values.length);
    const lat = this.#lat.inOrder(order);
    const lon = this.#lon.inOrder(order);
    const vectors = vectorsOf(lat, lon);
    const postings = invert(occupations, this.#numbers.codes.length, postedFrom);
    return {
      order,
      postedFrom,
      index: {
        name,
        kind,
        size: order.length,
        cell,
        ...ranks,
        lat,
        lon,
        vectors,
        source: this.#source.inOrder(order),
        departement: this.#departement.inOrder(order),
        siren: this.#siren.inOrder(order),
        facts: this.#facts.inOrder(order),
        texts: this.#texts.inOrder(order),
        occupations,
        finer: this.#finer.inOrder(order),
        postings,
        postedVectors: postedVectors(postings.values, vectors),
      },
    };
  }

  #departementNumber(place: Place): number {
    const known = place.insee === null ? undefined : this.#departementOf.get(place.insee);
    if (known !== undefined) return known;
    const code = departementAt(place, this.#reference);
    const number = interned(code, this.#names.departements, this.#names.departementNumbers);
    if (place.insee !== null) this.#departementOf.set(place.insee, number);
    return number;
  }

  /** Sorts (cell, arrival) packed in one number each: 23 and 22 bits. */
  #gridOrder(): { order: Uint32Array; cell: Uint32Array } {
    const keys = new Float64Array(this.#ids.length);
    for (let i = 0; i < keys.length; i++) keys[i] = cellOf(this.#lat.at(i), this.#lon.at(i)) * MAX_ITEMS + i;
    keys.sort();
    const order = new Uint32Array(keys.length);
    const cell = new Uint32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      cell[i] = Math.floor(key / MAX_ITEMS);
      order[i] = key % MAX_ITEMS;
    }
    return { order, cell };
  }

  #ranks(order: Uint32Array): Pick<ListIndex, "ids" | "rankOf" | "byRank"> {
    const { ids, byRank } = sortIds(this.#ids, (position) => this.#names.sources[this.#source.at(position)] as string);
    const itemOfArrival = new Uint32Array(order.length);
    for (let item = 0; item < order.length; item++) itemOfArrival[order[item] as number] = item;
    const rankOf = new Uint32Array(order.length);
    for (let rank = 0; rank < byRank.length; rank++) {
      const item = itemOfArrival[byRank[rank] as number] as number;
      byRank[rank] = item;
      rankOf[item] = rank;
    }
    return { ids, rankOf, byRank };
  }
}
