import { STEPS, type StepCount } from "../../domain/index.ts";
import { DAY_REVISIONS, type Indicator } from "../indicator.ts";

/** Steps in the order of the path; a search that found something is a search too. */
export const PATH = ["sessions", "search", "seen", "details", "binome", "contact", "outgoing", "saved"] as const;

export const path: Indicator = {
  name: "path",
  title: "Le parcours, de la recherche au contact",
  formula:
    "Nombre de visites passées au moins une fois par chaque étape : recherche, résultats vus, fiche ouverte, binôme ouvert, contact, lien vers un autre site, gardé dans la sélection.",
  unit: "visites",
  population: "Les visites du site et du widget ; les clients de l’API n’ont que des recherches et des fiches.",
  source: "Ce service ; contact, lien, binôme et sélection ne sont vus que si le navigateur exécute le script.",
  limits: [
    "Sans script, les quatre dernières étapes ne sont pas vues.",
    "Un contact pris plus tard, par téléphone par exemple, n’est pas vu.",
  ],
  revisions: DAY_REVISIONS,
  columns: [
    { name: "source", label: "Provenance", as: "text" },
    { name: "step", label: "Étape", as: "text" },
    { name: "sessions", label: "Visites", as: "number" },
  ],
  rows: async ({ period }, { store }) => {
    const counts = stepsBySource(await store.stepCounts(period));
    const visits = new Map<string, number>();
    for (const { source, sessions } of await store.sessionCounts(period)) {
      visits.set(source, (visits.get(source) ?? 0) + sessions);
    }
    return [...visits].flatMap(([source, all]) => [
      { source, step: "sessions", sessions: all },
      ...STEPS.map((step) => ({ source, step, sessions: counts.get(`${source}\n${step}`) ?? 0 })).filter(
        ({ sessions }) => sessions > 0,
      ),
    ]);
  },
};

function stepsBySource(counts: readonly StepCount[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { source, step, sessions } of counts) {
    sums.set(`${source}\n${step}`, (sums.get(`${source}\n${step}`) ?? 0) + sessions);
  }
  return sums;
}
