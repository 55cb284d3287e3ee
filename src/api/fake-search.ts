import { InvalidValue, NOTHING_KNOWN, type Reference, type Search } from "../domain/index.ts";
import { EXAMPLE_COMPANY, EXAMPLE_OFFER, EXAMPLE_TRAINING } from "./example-items.ts";
import { EXAMPLE_SUGGESTION } from "./occupations/routes.ts";
import { EXAMPLE_PLACE } from "./places/routes.ts";
import { EXAMPLE_ANSWER } from "./search/example.ts";
import { EXAMPLE_SUGGESTED } from "./suggestions/routes.ts";

/** A search that knows the items of the documented examples and nothing else; `parts` replaces some of its functions. For tests. */
export function fakeSearch(parts: Partial<Search> = {}): Search {
  const alone = { km: null, match: "exact" } as const;
  const search: Search = {
    generation: EXAMPLE_ANSWER.generation,
    offerChange: 0,
    search: (params) => {
      if (params.place === "Nulle-Part") throw new InvalidValue("place", params.place, "a place of France");
      return EXAMPLE_ANSWER;
    },
    searchBytes: (params) => Buffer.from(JSON.stringify(search.search(params))),
    training: (id, source) => (isExample(EXAMPLE_TRAINING, id, source) ? { ...EXAMPLE_TRAINING, ...alone } : null),
    offer: (id, source) => (isExample(EXAMPLE_OFFER, id, source) ? { ...EXAMPLE_OFFER, ...alone } : null),
    company: (siret) => (siret === EXAMPLE_COMPANY.siret ? { ...EXAMPLE_COMPANY, ...alone } : null),
    occupations: (_q, limit) => [EXAMPLE_SUGGESTION].slice(0, limit),
    places: (_q, limit) => [EXAMPLE_PLACE].slice(0, limit),
    suggestions: (_q, limit) => [EXAMPLE_SUGGESTED].slice(0, limit),
    counts: () => ({ trainings: 1, offers: 1, companies: 1 }),
    items: () => [],
    ...parts,
  };
  return search;
}

function isExample(item: { readonly id: string; readonly source: string }, id: string, source: string | undefined) {
  return item.id === id && (source === undefined || item.source === source);
}

/** Tables that know nothing. */
export const fakeReference: Reference = {
  ...NOTHING_KNOWN,
  localities: [{ kind: "departement", code: "57", label: "Moselle", population: 1_046_543 }],
  canonical: () => null,
};
