import type { Indicator } from "../indicator.ts";
import { mondayOf } from "../weeks.ts";

export const searched: Indicator = {
  name: "searched",
  title: "Métiers et départements cherchés",
  formula:
    "Visiteurs qui ont cherché le métier, le département ou les deux dans la semaine, comptés chaque jour où ils l’ont fait.",
  unit: "visiteurs par semaine",
  population: "Les recherches dont un métier ou un lieu a été compris. Les mots tapés ne sont pas gardés.",
  source: "Ce service.",
  limits: [
    "En dessous de dix, rien n’est gardé ni publié.",
    "Un lieu à cheval compte dans le département de son centre.",
  ],
  revisions: "La semaine en cours grandit ; une semaine finie ne change plus.",
  columns: [
    { name: "week", label: "Semaine du", as: "day" },
    { name: "occupation", label: "Métier (ROME)", as: "text" },
    { name: "label", label: "Intitulé", as: "text" },
    { name: "departement", label: "Département", as: "text" },
    { name: "visitors", label: "Visiteurs", as: "number" },
  ],
  rows: async ({ period, territory }, { store, reference }) =>
    (await store.searchedCounts({ from: mondayOf(period.from), to: period.to }))
      .filter(({ departement }) => territory === null || territory.departements.includes(departement ?? ""))
      .map(({ week, occupation, departement, visitors }) => ({
        week,
        occupation,
        label: occupation === null ? null : reference().romeLabel(occupation),
        departement,
        visitors,
      })),
};
