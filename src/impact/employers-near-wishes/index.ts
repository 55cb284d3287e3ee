import {
  NO_WISH_QUERY,
  type Observation,
  type Orientation,
  parseSearchParams,
  parseUai,
  type RomeCode,
  type Search,
  type Uai,
  type WishCount,
} from "../../domain/index.ts";
import type { Indicator } from "../indicator.ts";
import { sourceOf } from "../market/index.ts";
import { latestRevisions } from "../observed.ts";
import { mondayOf } from "../weeks.ts";

/** A young person needs a choice: fewer than three employers in reach is next to none. */
const ENOUGH = 3;
const RADIUS_KM = 30;

export const employersNearWishes: Indicator = {
  name: "employers-near-wishes",
  title: "Vœux près desquels on trouve au moins trois employeurs",
  formula: `Vœux en apprentissage de la dernière année connue dont la formation a au moins ${ENOUGH} offres ou entreprises susceptibles de recruter, pour ses métiers, à ${RADIUS_KM} km de l’école ÷ vœux dont l’école et les métiers sont connus.`,
  unit: "part (0,6 = 60 %)",
  population: "Les vœux en apprentissage du dernier fichier importé.",
  source: "Le fichier de vœux, le catalogue des formations et la génération en service.",
  limits: [
    "Une école que le catalogue ne connaît pas n’est pas comptée : la part des vœux connus est dite à côté.",
    "Les métiers sont ceux de la formation de cette école, ou du diplôme que nomme le vœu. Une école qui enseigne à plusieurs adresses est comptée là où elle a le plus de formations, si celle du vœu n’est pas connue.",
    "On compte autour de l’école ; un jeune peut chercher autour de chez lui.",
  ],
  revisions: "La semaine en cours est provisoire.",
  columns: [
    { name: "week", label: "Semaine du", as: "day" },
    { name: "near", label: "Part près de trois employeurs", as: "share" },
    { name: "known", label: "Part des vœux connus", as: "share" },
    { name: "source", label: "Source", as: "text" },
  ],
  rows: async ({ period }, { store, demonstration }) => {
    const found = latestRevisions(await store.observations(employersNearWishes.name), demonstration());
    const weeks = Map.groupBy(found, ({ key }) => key.slice(0, 10));
    return [...weeks]
      .filter(([week]) => week >= mondayOf(period.from) && week <= period.to)
      .map(([week, some]) => ({
        week,
        near: some.find(({ key }) => key.endsWith(" near"))?.value ?? null,
        known: some.find(({ key }) => key.endsWith(" known"))?.value ?? null,
        source: some[0]?.source ?? null,
      }));
  },
};

/** Courses looked at between two breaths: the service answers others meanwhile. */
const AT_ONCE = 20;

/** The share of this week. Nothing where no wish is known at all. */
export async function observeEmployersNear(
  counts: readonly WishCount[],
  search: Search,
  orientation: Orientation,
  today: Observation["asOf"],
): Promise<readonly Omit<Observation, "revision" | "reason">[]> {
  const employersOf = remembering(search);
  let [all, known, near, read] = [0, 0, 0, 0];
  for (const count of counts) {
    if (count.route !== "apprentissage") continue;
    all += count.wishes;
    const uai = schoolOf(count.uai);
    const { place, romes } = orientation.match({ ...NO_WISH_QUERY, uai, title: count.title });
    if (uai !== null && place !== null && romes.length > 0) {
      known += count.wishes;
      if (employersOf(romes, place) >= ENOUGH) near += count.wishes;
    }
    if (++read % AT_ONCE === 0) await new Promise(setImmediate);
  }
  if (known === 0) return [];
  const figure = (key: string, value: number) => ({
    indicator: employersNearWishes.name,
    key: `${mondayOf(today)} ${key}`,
    value,
    source: sourceOf(search),
    asOf: today,
  });
  return [figure("near", near / known), figure("known", known / all)];
}

/** How many offers and companies there are for these occupations around that point; each question is asked once. */
function remembering(search: Search) {
  const answers = new Map<string, number>();
  return (romes: readonly RomeCode[], { lat, lon }: { readonly lat: number; readonly lon: number }): number => {
    const key = `${romes.join()} ${lat} ${lon}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const params = parseSearchParams({
      romes: romes.slice(0, 20).join(","),
      lat: String(lat),
      lon: String(lon),
      radius: String(RADIUS_KM),
      sources: "offers,companies",
      // Totals of a list by distance are counted without looking at each item.
      sort: "distance",
      limit: "1",
    });
    const { asked, offers, companies } = search.search({ ...params, facets: false });
    const found = asked.widened ? 0 : (offers?.total ?? 0) + (companies?.total ?? 0);
    answers.set(key, found);
    return found;
  };
}

/** Null for the codes that the platform gives while a school waits for its UAI. */
function schoolOf(code: string): Uai | null {
  try {
    return parseUai(code);
  } catch {
    return null;
  }
}
