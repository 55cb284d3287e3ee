import {
  type Locality,
  parseSearchParams,
  type Reference,
  type RomeCode,
  type SearchParams,
} from "../../src/domain/index.ts";
import { seededRandom } from "../../src/lib/random.ts";

interface Trade {
  readonly rome: RomeCode;
  readonly words: readonly string[];
}

type Commune = Extract<Locality, { kind: "commune" }>;

const MORE = [{ radius: "100" }, { level: "4" }, { sort: "distance" }, { startBefore: "2026-10-01" }];

/** Draws what candidates ask: where people live, and trades as common as they are taught. Seeded: the same each time. */
export class Candidates {
  readonly #random: () => number;
  readonly #communes: readonly Commune[];
  readonly #upTo: Float64Array;
  readonly #trades: readonly Trade[];

  /** `romes`: the codes of some records, as often as they occur. */
  constructor(reference: Reference, romes: readonly RomeCode[], seed: number) {
    this.#random = seededRandom(seed);
    this.#communes = reference.localities.filter((locality): locality is Commune => locality.kind === "commune");
    let total = 0;
    this.#upTo = Float64Array.from(this.#communes, ({ population }) => (total += population));
    this.#trades = romes.map((rome) => {
      const occupation = reference.occupation(rome);
      return { rome, words: [occupation?.label ?? rome, ...(occupation?.words ?? [])] };
    });
  }

  /** One to three codes, around a point, 30 km. */
  byCodes(sort: "distance" | "best"): SearchParams {
    const { lat, lon } = this.#commune();
    const romes = Array.from({ length: 1 + this.#below(3) }, () => this.#trade().rome).join(",");
    const asked = { romes, lat: String(lat), lon: String(lon), sort, sources: "trainings,offers,companies" };
    return { ...parseSearchParams(asked), facets: false };
  }

  /** What is typed in the form: words and a commune; one in five also narrows, widens or sorts the search. */
  byWords(): SearchParams {
    const { words } = this.#trade();
    const more = MORE[this.#below(MORE.length * 5)] ?? {};
    return parseSearchParams({ q: words[this.#below(words.length)], insee: this.#commune().code, ...more });
  }

  #trade(): Trade {
    return this.#trades[this.#below(this.#trades.length)] as Trade;
  }

  #commune(): Commune {
    const wanted = this.#random() * (this.#upTo.at(-1) as number);
    const at = this.#upTo.findIndex((upTo) => upTo > wanted);
    return this.#communes[at] as Commune;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}
