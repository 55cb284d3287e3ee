import { beforeAll, expect, test } from "vitest";
import { type Day, type Locality, parseSearchParams, type Search, type SearchAnswer } from "../../src/domain/index.ts";
import { seededRandom } from "../../src/lib/random.ts";
import { loadReference } from "../../src/reference/index.ts";
import { searchOverDemonstration } from "./world.ts";

type Commune = Extract<Locality, { kind: "commune" }>;

/** As a candidate types them: the commonest trades of apprenticeship, one a sector. */
const TRADES = [
  "boulanger",
  "coiffure",
  "vente",
  "mécanicien auto",
  "électricien",
  "cuisinier",
  "maçon",
  "comptable",
  "petite enfance",
  "développeur",
];
const TOWNS = 20;
const TOWN = 20_000;
const SEED = 2026;
const PARTS = ["binomes", "trainings", "offers", "companies"] as const;
/** Of the cases: a town and a trade of which one part at least is empty. */
const MOST_EMPTY = 0.02;

const reference = loadReference();
let search: Search;
beforeAll(async () => {
  search = await searchOverDemonstration(reference, "2026-05-01" as Day);
});

test("finds trainings, offers, companies and binômes for ten trades around twenty towns drawn at random", () => {
  const towns = drawTowns(SEED);
  const empty = towns.flatMap((town) => TRADES.flatMap((trade) => emptyPartsAround(town, trade)));
  const cases = new Set(empty.map(({ town, trade }) => `${town} ${trade}`)).size;
  const said = empty.map(({ town, trade, part }) => `${trade} around ${town}: no ${part}`);
  console.log(
    [
      `${cases} of ${TOWNS * TRADES.length} have an empty part (${towns.map((it) => it.label).join(", ")})`,
      ...said,
    ].join("\n"),
  );
  expect(cases / (TOWNS * TRADES.length)).toBeLessThanOrEqual(MOST_EMPTY);
});

test("finds them around the most isolated towns too", () => {
  const isolated = ["2A004", "2B033", "15014", "97302", "97416", "50129", "05061"].flatMap((insee) =>
    reference.localities.filter((it): it is Commune => it.kind === "commune" && it.code === insee),
  );
  expect(isolated.length).toBe(7);
  const empty = isolated.flatMap((town) => TRADES.flatMap((trade) => emptyPartsAround(town, trade)));
  expect(empty).toEqual([]);
});

function drawTowns(seed: number): Commune[] {
  const random = seededRandom(seed);
  const towns = reference.localities.filter((it): it is Commune => it.kind === "commune" && it.population >= TOWN);
  const drawn = new Set<Commune>();
  while (drawn.size < TOWNS) {
    const town = towns[Math.floor(random() * towns.length)];
    if (town) drawn.add(town);
  }
  return [...drawn];
}

interface EmptyPart {
  readonly town: string;
  readonly trade: string;
  readonly part: string;
}

function emptyPartsAround(town: Commune, trade: string): EmptyPart[] {
  const answer = search.search(parseSearchParams({ q: trade, place: town.label }));
  return PARTS.filter((part) => isEmpty(answer, part)).map((part) => ({ town: town.label, trade, part }));
}

function isEmpty(answer: SearchAnswer, part: (typeof PARTS)[number]): boolean {
  return (answer[part]?.items.length ?? 0) === 0 || answer.asked.widened;
}
