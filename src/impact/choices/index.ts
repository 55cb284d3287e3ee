import type { PathCount } from "../../domain/index.ts";
import { DAY_REVISIONS, type Indicator } from "../indicator.ts";

export const choices: Indicator = {
  name: "choices",
  title: "Ce qui est ouvert, par source de données et par rang",
  formula: "Nombre de fois que chaque étape a concerné un élément, par nature, source et rang dans sa liste.",
  unit: "événements",
  population: "Les fiches ouvertes, contacts, liens et éléments gardés.",
  source: "Ce service.",
  limits: [
    "Le rang n’est connu que si le navigateur exécute le script ; 20 veut dire de 11 à 20, 100 au-delà.",
    "La même étape refaite dans les dix minutes compte une fois.",
  ],
  revisions: DAY_REVISIONS,
  columns: [
    { name: "step", label: "Étape", as: "text" },
    { name: "kind", label: "Nature", as: "text" },
    { name: "feed", label: "Source", as: "text" },
    { name: "rank", label: "Rang", as: "number" },
    { name: "events", label: "Nombre", as: "number" },
  ],
  rows: async ({ period }, { store }) => {
    const sums = new Map<string, Omit<PathCount, "day"> & { events: number }>();
    for (const { step, kind, feed, rank, events } of await store.pathCounts(period)) {
      const key = JSON.stringify([step, kind, feed, rank]);
      const known = sums.get(key);
      sums.set(key, { step, kind, feed, rank, events: events + (known?.events ?? 0) });
    }
    return [...sums.values()].sort((a, b) => b.events - a.events);
  },
};
