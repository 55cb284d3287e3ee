import type { Observation, Search } from "../../domain/index.ts";
import type { Indicator } from "../indicator.ts";
import { latestRevisions } from "../observed.ts";
import { mondayOf } from "../weeks.ts";

const KINDS = ["offers", "companies", "trainings", "seats"] as const;

export const market: Indicator = {
  name: "market",
  title: "Offres, entreprises, formations et places, par semaine",
  formula:
    "Ce qu’une recherche sans critère trouve, relevé plusieurs fois par jour ; la semaine garde son dernier relevé.",
  unit: "éléments ; places des sessions à venir quand l’école les dit",
  population: "Ce que ce service publie, doublons retirés.",
  source: "La génération de données en service.",
  limits: [
    "Une source de plus fait monter le chiffre sans qu’une offre de plus existe.",
    "Peu d’écoles disent leurs places : leur somme est un minimum.",
  ],
  revisions: "La semaine en cours est provisoire ; ensuite, une correction s’ajoute avec sa raison.",
  columns: [
    { name: "week", label: "Semaine du", as: "day" },
    { name: "offers", label: "Offres", as: "number" },
    { name: "companies", label: "Entreprises", as: "number" },
    { name: "trainings", label: "Formations", as: "number" },
    { name: "seats", label: "Places connues", as: "number" },
    { name: "source", label: "Source", as: "text" },
  ],
  rows: async ({ period }, { store, demonstration }) => {
    const found = latestRevisions(await store.observations(market.name), demonstration());
    const weeks = Map.groupBy(found, ({ key }) => key.slice(0, 10));
    return [...weeks]
      .filter(([week]) => week >= mondayOf(period.from) && week <= period.to)
      .map(([week, some]) => {
        const value = (kind: string) => some.find(({ key }) => key === `${week} ${kind}`)?.value ?? null;
        const [offers, companies, trainings, seats] = KINDS.map(value);
        return { week, offers, companies, trainings, seats, source: some[0]?.source ?? null } as const;
      })
      .map(({ offers = null, companies = null, trainings = null, seats = null, ...row }) => ({
        ...row,
        offers,
        companies,
        trainings,
        seats,
      }));
  },
};

/** Trainings read between two breaths: the service answers others meanwhile. */
const AT_ONCE = 500;

/** What is on the market this week, from the generation in service. `today`: its day. */
export async function observeMarket(
  search: Search,
  today: Observation["asOf"],
): Promise<readonly Omit<Observation, "revision" | "reason">[]> {
  const counts = { ...search.counts(), seats: await comingSeats(search, today) };
  return KINDS.map((kind) => ({
    indicator: market.name,
    key: `${mondayOf(today)} ${kind}`,
    value: counts[kind],
    source: sourceOf(search),
    asOf: today,
  }));
}

/** What an observation of the generation in service says of itself. */
export function sourceOf({ generation }: Search): string {
  return generation.demonstration ? "demonstration" : `génération ${generation.id}`;
}

async function comingSeats(search: Search, today: string): Promise<number> {
  let [seats, read] = [0, 0];
  for (const json of search.items("trainings")) {
    const { sessions = [] } = JSON.parse(json) as { sessions?: readonly { start: string; seats: number | null }[] };
    for (const session of sessions) if (session.start >= today) seats += session.seats ?? 0;
    if (++read % AT_ONCE === 0) await new Promise(setImmediate);
  }
  return seats;
}
