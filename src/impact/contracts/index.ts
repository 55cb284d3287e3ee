import type { Indicator } from "../indicator.ts";

export const contracts: Indicator = {
  name: "contracts",
  title: "Contrats d’apprentissage signés, par département et par année",
  formula: "Contrats signés dans le département du 1er janvier à la date indiquée.",
  unit: "contrats",
  population: "Tous les contrats d’apprentissage déposés, privés et publics.",
  source: "Baromètre des politiques publiques, importé (« contracts »).",
  limits: [
    "Ce sont tous les contrats du pays, pas ceux que ce service aurait permis.",
    "L’année en cours s’arrête à la date indiquée : elle ne se compare pas à une année entière.",
  ],
  revisions: "Un nouvel import remplace les comptes d’un département.",
  columns: [
    { name: "departement", label: "Département", as: "text" },
    { name: "label", label: "Intitulé", as: "text" },
    { name: "year", label: "Année", as: "text" },
    { name: "until", label: "Jusqu’au", as: "day" },
    { name: "contracts", label: "Contrats", as: "number" },
  ],
  rows: async ({ territory }, { contracts: all, reference }) =>
    all()
      .filter(({ departement }) => territory === null || territory.departements.includes(departement))
      .map(({ departement, until, contracts: count }) => ({
        departement,
        label: reference().departement(departement)?.label ?? null,
        year: Number(until.slice(0, 4)),
        until,
        contracts: count,
      })),
};
