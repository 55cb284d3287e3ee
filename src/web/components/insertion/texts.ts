import type { EmploymentRate, InsertionOutcome } from "../../../domain/index.ts";
import { numberInWords, typeset } from "../../french/index.ts";

export const insertionTexts = typeset({
  title: "Que deviennent les anciens apprentis ?",
  routes: { apprentissage: "En apprentissage", scolaire: "Le même diplôme par la voie scolaire" },
  from: (outcome: InsertionOutcome, region: string | null) => FROM[outcome.level](region ?? "la région"),
  rateTitle: "Taux d’emploi",
  rateHint: "Parmi les jeunes qui ont quitté les études, ceux qui ont un emploi salarié.",
  columns: ["Après", "Taux d’emploi", "Sortis en", "Sortants"],
  months: (months: number) => `${months} mois`,
  percent: (rate: number) => `${numberInWords(rate)} %`,
  leavers: ({ leavers }: EmploymentRate) => (leavers === null ? "non publié" : numberInWords(leavers)),
  furtherStudy: "Continuent leurs études",
  employedShare: "Part en emploi à 6 mois, parmi tous les jeunes en dernière année",
  brokenShare: "Contrats d’apprentissage interrompus",
  missing: {
    "too-few": "Effectif trop faible : moins de 20 jeunes sont sortis de cette formation, aucun taux n’est publié.",
    unpublished: "Aucun chiffre n’est publié sur le devenir des apprentis de cette formation.",
  },
  source:
    "Source : InserJeunes, ministères de l’Éducation nationale et du Travail. Les taux sont ceux du fichier publié.",
});

const FROM: Readonly<Record<InsertionOutcome["level"], (region: string) => string>> = {
  school: () => "Chiffres de tous les apprentis de cette école, toutes formations ensemble.",
  region: (region) => `Chiffres de ce diplôme, toutes écoles ensemble : ${region}.`,
  nation: () => "Chiffres de ce diplôme pour la France, calculés en additionnant les régions publiées.",
};
