import {
  InvalidValue,
  type List,
  type ListedBinome,
  NOTHING_ASKED,
  type PlaceSuggestion,
  parseRomeCode,
  type Search,
  type SearchAnswer,
  type SearchParams,
  type Suggestion,
} from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";
import { exampleBinome, HOME } from "./items.ts";
import { type ExampleWorld, exampleWorld } from "./world.ts";

const MECHANICS = { rome: parseRomeCode("I1604"), label: "Mécanique automobile" };
const METZ: PlaceSuggestion = {
  kind: "commune",
  label: "Metz (57)",
  code: "57463",
  postcodes: ["57000"],
  lat: HOME.lat,
  lon: HOME.lon,
  population: 120_000,
};

export interface ExampleSearchOptions {
  readonly demonstration?: boolean;
  readonly warnings?: SearchAnswer["warnings"];
}

/** A search over the small invented world: it knows one trade ("mécano…") and one town (Metz). */
export function exampleSearch({ demonstration = true, warnings = [] }: ExampleSearchOptions = {}): Search {
  const world = exampleWorld();
  const generation = { id: 7, asOf: "2026-04-30T06:00:00.000Z", demonstration };
  const search = (params: SearchParams): SearchAnswer => ({ ...answer(world, params), generation, warnings });
  return {
    generation,
    offerChange: 0,
    search,
    searchBytes: (params) => Buffer.from(JSON.stringify(search(params))),
    training: (id) => world.trainings.find((training) => training.id === id) ?? null,
    offer: (id) => world.offers.find((offer) => offer.id === id) ?? null,
    company: (siret) => world.companies.find((company) => company.siret === siret) ?? null,
    occupations: (q): readonly Suggestion[] =>
      knowsTrade(q) ? [{ ...MECHANICS, matched: q, occupation: MECHANICS.label }] : [],
    suggestions: (q) => (knowsTrade(q) ? [{ ...MECHANICS, kind: "occupation", total: world.trainings.length }] : []),
    places: (q) => (normalise(q).startsWith("me") ? [METZ] : []),
    counts: () => ({
      trainings: world.trainings.length,
      offers: world.offers.length,
      companies: world.companies.length,
    }),
    items: (name) => world[name].map((item) => JSON.stringify(item)),
  };
}

function answer(world: ExampleWorld, params: SearchParams): Omit<SearchAnswer, "generation" | "warnings"> {
  const place = placeOf(params);
  const known = params.q === undefined || knowsTrade(params.q);
  const page = <Item>(name: "trainings" | "offers" | "companies", items: readonly Item[]) =>
    params.sources.includes(name) ? { [name]: list(known ? items : [], params) } : {};
  const live = world.offers.filter((offer) => offer.id !== "offre-Z");
  const companies = params.contract === "professionnalisation" ? [] : world.companies;
  return {
    asked: { ...asked(params), occupations: params.q !== undefined && known ? [MECHANICS] : [], place },
    ...(params.sources.includes("binomes") ? { binomes: { items: known ? binomes(world, params.limit) : [] } } : {}),
    ...page("trainings", world.trainings),
    ...page("offers", live),
    ...page("companies", companies),
    facets: facets(world),
  };
}

function asked(params: SearchParams): Omit<SearchAnswer["asked"], "occupations" | "place"> {
  return {
    ...NOTHING_ASKED,
    q: params.q ?? null,
    radiusKm: params.radius === 5 ? 10 : params.radius,
    widened: params.radius === 5,
    level: params.level ?? null,
    contract: params.contract ?? null,
    startBefore: params.startBefore ?? null,
    disability: params.disability,
    trainingIncluded: params.trainingIncluded ?? null,
    sources: params.sources,
    sort: params.sort,
  };
}

function placeOf(params: SearchParams): SearchAnswer["asked"]["place"] {
  if (params.lat !== undefined) return { ...HOME, label: "Votre position", kind: "point" };
  const name = params.place ?? params.insee;
  if (name === undefined) return null;
  if (!/^(metz|metz 57|57000|57463)$/.test(normalise(name))) {
    throw new InvalidValue(params.place ? "place" : "insee", name, "a known commune, département or region");
  }
  return HOME;
}

function knowsTrade(q: string): boolean {
  return normalise(q).startsWith("mecan");
}

function list<Item>(items: readonly Item[], params: SearchParams): List<Item> {
  const from = Number(params.cursor ?? 0);
  const to = from + params.limit;
  return { total: items.length, items: items.slice(from, to), next: to < items.length ? String(to) : null };
}

function binomes(world: ExampleWorld, limit: number): ListedBinome[] {
  return world.trainings.slice(0, Math.min(limit, 4)).map((training, rank) => {
    const employer = (rank % 2 === 0 ? world.offers : world.companies)[rank]!;
    const km = { homeTraining: training.km, homeEmployer: employer.km, trainingEmployer: 0.9 + rank };
    return exampleBinome({ training, employer, km, score: 0.7 - rank / 10 });
  });
}

function facets(world: ExampleWorld): SearchAnswer["facets"] {
  return {
    source: [],
    level: [{ value: "3", label: "CAP", count: world.trainings.length }],
    contract: [{ value: "apprentissage", label: "Apprentissage", count: world.offers.length }],
    startMonth: [],
    diploma: [],
    distance: [],
    size: [],
    sector: [],
    disability: [{ value: "true", label: "Oui", count: world.offers.length }],
    trainingIncluded: [{ value: "only", label: "Formation incluse", count: 1 }],
  };
}
