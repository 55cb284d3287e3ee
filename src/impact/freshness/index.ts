import { DEMONSTRATION, dayOf, daysBetween, today } from "../../domain/index.ts";
import type { Indicator } from "../indicator.ts";

export const freshness: Indicator = {
  name: "freshness",
  title: "Fraîcheur des données, par source",
  formula: "Jours écoulés depuis la dernière fois que la source a été lue et publiée.",
  unit: "jours",
  population: "Les sources relevées en continu et les fichiers importés.",
  source: "Le journal des relevés et des imports de ce service.",
  limits: ["Une source fraîche peut donner des données anciennes : c’est la date du relevé, pas celle de l’offre."],
  revisions: "Recalculé à chaque lecture.",
  columns: [
    { name: "feed", label: "Source", as: "text" },
    { name: "readOn", label: "Lue le", as: "day" },
    { name: "days", label: "Jours", as: "number" },
    { name: "records", label: "Éléments gardés", as: "number" },
    { name: "trouble", label: "Incident", as: "text" },
  ],
  rows: async (_, { feeds, reports, clock }) => {
    const now = today(clock);
    const aged = (at: string) => ({ readOn: dayOf(new Date(at)), days: daysBetween(dayOf(new Date(at)), now) });
    const live = (await feeds()).map(({ label, published, trouble }) => ({
      feed: label,
      ...(published === null
        ? { readOn: null, days: null, records: null }
        : { ...aged(published.at), records: published.records }),
      trouble: trouble?.kind ?? null,
    }));
    const imported = new Map((await reports()).toReversed().map((report) => [report.kind, report]));
    const files = [...imported.values()].map(({ kind, startedAt, kept }) => ({
      feed: kind === DEMONSTRATION ? "données de démonstration" : `fichiers « ${kind} »`,
      ...aged(startedAt),
      records: kept,
      trouble: null,
    }));
    return [...live, ...files];
  },
};
