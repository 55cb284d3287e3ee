import fc from "fast-check";
import {
  type ListKeys,
  type ListName,
  type ListQuestion,
  type ListSearch,
  parseSearchParams,
  type SearchParams,
} from "../../src/domain/index.ts";
import { bruteLists, pointOf, wanted } from "../../src/search/oracle/brute-lists.ts";
import { type SmallWorld, smallWorlds, TODAY, text } from "../../src/search/oracle/small-world.ts";

export const LISTS: readonly ListName[] = ["trainings", "offers", "companies"];

/** A question over a small world, everything it names looked up. */
export function resolved(params: SearchParams, radiusKm: number): ListQuestion {
  const point = pointOf(params);
  const locality = params.place === undefined ? null : text.locality(params.place);
  const departements = locality?.kind === "region" ? locality.departements : locality ? [String(locality.code)] : null;
  return {
    occupations: wanted(params),
    place: point ? { lat: point.lat, lon: point.lon } : departements && { departements },
    radiusKm,
    level: params.level ?? null,
    contract: params.contract ?? null,
    startBefore: params.startBefore ?? null,
    disability: params.disability,
    sort: params.sort,
    limit: params.limit,
    cursor: null,
    today: TODAY,
  };
}

/** What a search that reads everything lists, and the radius at which it finds something. */
export function expected(world: SmallWorld, params: SearchParams) {
  const { radiusKm, lists } = bruteLists(world, params);
  const lines = (name: ListName) => lists[name].map(({ id, source, km, match }) => ({ id, source, km, match }));
  return { radiusKm, lists: { trainings: lines("trainings"), offers: lines("offers"), companies: lines("companies") } };
}

/** A list page after page: every item, and the totals that the pages said. */
export async function walk(search: ListSearch, question: ListQuestion, name: ListName) {
  const items = [];
  const totals = new Set<number>();
  let cursor: string | null = null;
  do {
    const list: ListKeys = (await search.lists({ ...question, cursor }))[name];
    items.push(...list.items);
    totals.add(list.total);
    cursor = list.next;
  } while (cursor !== null);
  return { items, totals: [...totals] };
}

/** The fullest of some small worlds: every list takes several pages of three. */
export const fullWorld: SmallWorld = fc
  .sample(smallWorlds, { numRuns: 60, seed: 7 })
  .reduce((best, one) => (fullness(one) > fullness(best) ? one : best));

function fullness(world: SmallWorld): number {
  const { lists } = expected(world, parseSearchParams({}));
  return Math.min(...LISTS.map((name) => lists[name].length));
}
