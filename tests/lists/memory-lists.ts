import type {
  ListedKey,
  ListKeys,
  ListQuestion,
  ListSearch,
  Locality,
  Search,
  SearchParams,
  Snapshot,
} from "../../src/domain/index.ts";
import { type BuildDeps, buildSearch, type TextUnderstanding, type Understood } from "../../src/search/index.ts";

/**
 * The index in memory as a `ListSearch`, asked as anybody asks it: what a resolved question names is spelt out in `q` and in
 * `place`, which a text understanding made for that reads back. The clock of `deps` must show the day of the questions.
 */
export async function memoryLists(snapshot: Snapshot, deps: Omit<BuildDeps, "text">): Promise<ListSearch> {
  const search = await buildSearch(snapshot, { ...deps, text: spelling });
  return { lists: async (question) => listsOf(search, question) };
}

/** What a question asks of `understand`, as JSON. */
type Spelt = Pick<Understood, "exact" | "close" | "level" | "isOpen" | "sought" | "certifications">;

const spelling: TextUnderstanding = {
  understand: (q) => ({
    corrected: null,
    interest: null,
    mayBeName: false,
    refused: null,
    acronyms: [],
    place: null,
    free: [],
    ...(JSON.parse(q) as Spelt),
  }),
  locality: (place) => JSON.parse(place) as Locality,
  occupations: () => [],
  places: () => [],
};

function listsOf(search: Search, question: ListQuestion): Awaited<ReturnType<ListSearch["lists"]>> {
  const answer = search.search(paramsOf(question));
  // The radius is widened when there is nothing: a resolved question asks for no such thing.
  const keys = (list: { total: number; items: readonly ListedKey[]; next: string | null } | undefined): ListKeys =>
    list === undefined || answer.asked.widened
      ? { total: 0, items: [], next: null }
      : {
          total: list.total,
          items: list.items.map(({ id, source, km, match }) => ({ id, source, km, match })),
          next: list.next,
        };
  return { trainings: keys(answer.trainings), offers: keys(answer.offers), companies: keys(answer.companies) };
}

function paramsOf(question: ListQuestion): SearchParams {
  const { place, level, contract, startBefore, trainingIncluded, cursor } = question;
  return {
    q: JSON.stringify(spelt(question)),
    ...(place && ("lat" in place ? place : { place: area(place.departements) })),
    radius: question.radiusKm,
    ...(level && { level }),
    ...(contract && { contract }),
    ...(startBefore && { startBefore }),
    disability: question.disability,
    ...(trainingIncluded && { trainingIncluded }),
    sources: ["trainings", "offers", "companies"],
    facets: false,
    sort: question.sort,
    limit: question.limit,
    ...(cursor && { cursor }),
  };
}

function spelt({ occupations, heardLevel, words }: ListQuestion): Spelt {
  const { exact, close } = occupations ?? { exact: [], close: [] };
  const sought = { words: words?.words ?? [], name: words?.names ?? [] };
  const certifications = (words?.certifications ?? []).map((stems) => ({ title: "", stems }));
  return { exact, close, level: heardLevel, isOpen: occupations === null, sought, certifications };
}

function area(departements: readonly string[]): string {
  const region: Locality = { kind: "region", code: "", label: "", departements, population: 0 };
  return JSON.stringify(region);
}
