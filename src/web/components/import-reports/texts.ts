import { typeset } from "../../french/index.ts";
export const importReportTexts = typeset({
  none: "Aucun import n’a encore eu lieu.",
  kept: "Rien n’a été changé : ce que nous avions reste affiché.",
  took: (seconds: number) => `en ${seconds} s`,
  kinds: {
    trainings: "Formations",
    offers: "Offres",
    establishments: "Entreprises",
    occupations: "Métiers",
    appellations: "Appellations de métiers",
    certifications: "Diplômes et titres",
    places: "Communes",
    hires: "Historique des embauches",
    insertion: "Devenir des apprentis",
    tension: "Tension des métiers",
    contracts: "Contrats par département",
    smic: "SMIC",
    "wish-map": "Vœux et formations",
    wishes: "Vœux, sans rien de personnel",
    demonstration: "Données de démonstration",
  } as Readonly<Record<string, string>>,
});
