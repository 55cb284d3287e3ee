import { expect, test } from "vitest";
import {
  type Day,
  fictitiousCompany,
  fictitiousOffer,
  fictitiousTraining,
  type Place,
  parseSearchParams,
  type RomeCode,
  type SearchParams,
  type Siret,
} from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { buildIndex, listsOf, runLists } from "../index.ts";
import { clock, model, reference, type SmallWorld, snapshotOf, text } from "../oracle/small-world.ts";
import { questionsOf } from "../question/index.ts";

const ROMES = ["A1101", "A1102", "A1103"] as RomeCode[];
const MANY = 700;

/** As many of each kind, thick around Metz and thin further away; a third of the offers have ended. */
function crowd(seed: number): SmallWorld {
  const random = seededRandom(seed);
  const romes = () => ROMES.filter(() => random() < 0.5);
  // Steps of some 700 metres: many lie at the same distance.
  const about = (middle: number) => middle + Math.round(random() ** 2 * (random() - 0.5) * 200) / 100;
  const place = (): Place => ({ label: "Metz", postcode: null, insee: null, lat: about(49.12), lon: about(6.18) });
  const each = <Item>(make: (id: string) => Item) => Array.from({ length: MANY }, (_, i) => make(String(i)));
  return {
    trainings: each((id) => fictitiousTraining(id, { romes: romes(), place: place() })),
    offers: each((id) => {
      const expiresAt = random() < 0.3 ? ("2026-04-01" as Day) : null;
      return { offer: fictitiousOffer(id, { romes: romes(), place: place(), expiresAt }), seenOn: "2026-05-01" as Day };
    }),
    companies: each((id) =>
      fictitiousCompany(id.padStart(14, "0") as Siret, { romes: romes(), place: place(), expectedHires: 2 * random() }),
    ),
  };
}

test("the nearest items and their number are those of noting all that match", async () => {
  const index = await buildIndex(snapshotOf(crowd(1)), reference, model);
  const lists = listsOf(index);
  const ask = questionsOf(index, { reference, text, clock });
  const random = seededRandom(2);
  const pages = (params: SearchParams) =>
    runLists(index, lists, ask(params)).pages.map(({ total, keys, next }) => ({ total, keys: [...keys], next }));
  let crowded = 0;
  for (let asked = 0; asked < 400; asked++) {
    const params = parseSearchParams({
      romes: ROMES.filter(() => random() < 0.6).join() || "A1102",
      lat: String(49.12 + random() - 0.5),
      lon: String(6.18 + random() - 0.5),
      radius: String([0, 3, 7.5, 20, 60, 200][asked % 6]),
      limit: String([1, 2, 5, 20][asked % 4]),
      sort: "distance",
    });
    const nearest = pages({ ...params, sources: ["trainings", "offers", "companies"], facets: false });
    expect(nearest).toEqual(pages({ ...params, sources: ["binomes"] }));
    if (nearest.some(({ total }) => total > 50 * params.limit)) crowded++;
  }
  expect(crowded).toBeGreaterThan(90);
});

test("a list that is not shown changes nothing but whether the radius is widened", async () => {
  const { trainings, offers, companies } = crowd(3);
  const far = { label: "Metz", postcode: null, insee: null, lat: 49.9, lon: 6.18 };
  const world = {
    trainings,
    companies,
    offers: offers.map((one) => ({ ...one, offer: { ...one.offer, place: far } })),
  };
  const index = await buildIndex(snapshotOf(world), reference, model);
  const lists = listsOf(index);
  const ask = questionsOf(index, { reference, text, clock });
  const at = (sources: string) =>
    runLists(index, lists, ask(parseSearchParams({ romes: "A1101", lat: "49.12", lon: "6.18", sources })));
  expect(at("offers").radiusKm).toBe(30);
  const totals = (sources: string) =>
    at(sources)
      .pages.map(({ list, total }) => [list.index.name, total])
      .sort();
  expect(totals("offers")).toEqual(totals("binomes"));
  expect(totals("offers").map(([, total]) => total)).toContain(0);
  expect(totals("trainings")).toHaveLength(1);
});
