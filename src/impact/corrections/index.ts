import type { Indicator } from "../indicator.ts";
import { totalsOf } from "../wishes/index.ts";

export const corrections: Indicator = {
  name: "corrections",
  title: "Chiffres corrigés depuis leur publication",
  formula: "Chaque chiffre corrigé, avant et après, avec la raison.",
  unit: "celle du chiffre",
  population: "Tous les indicateurs qui gardent des observations, et les fichiers de vœux.",
  source: "Les révisions gardées par ce service : aucune n’efface la précédente.",
  limits: ["Un chiffre encore provisoire (semaine ou jour en cours) change sans figurer ici."],
  revisions: "C’est leur liste.",
  columns: [
    { name: "indicator", label: "Indicateur", as: "text" },
    { name: "key", label: "Chiffre", as: "text" },
    { name: "before", label: "Avant", as: "decimal" },
    { name: "after", label: "Après", as: "decimal" },
    { name: "source", label: "Source", as: "text" },
    { name: "asOf", label: "Corrigé le", as: "day" },
    { name: "reason", label: "Raison", as: "text" },
  ],
  rows: async (_, { store, wishes }) => {
    const all = await store.observations();
    const observed = all
      .filter(({ revision }) => revision > 0)
      .map(({ indicator, key, revision, value, source, asOf, reason }) => {
        const before = all.find(
          (one) => one.indicator === indicator && one.key === key && one.revision === revision - 1,
        );
        return { indicator, key, before: before?.value ?? null, after: value, source, asOf, reason };
      });
    const files = (await wishes()).corrections.flatMap(({ before, after, editions: [, edition] }) =>
      (["apprentissage", "scolaire"] as const).map((route) => {
        const wishesOf = (cells: typeof before) => totalsOf(cells.filter((cell) => cell.route === route)).wishes;
        const { platform, year, source, asOf, reason } = edition;
        const key = `${platform} ${year} ${route}`;
        return { indicator: "wishes", key, before: wishesOf(before), after: wishesOf(after), source, asOf, reason };
      }),
    );
    return [...observed, ...files];
  },
};
