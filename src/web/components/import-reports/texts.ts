import { typeset } from "../../french/index.ts";
export const importReportTexts = typeset({
  none: "Aucun import n’a encore eu lieu.",
  kinds: {
    trainings: "Formations",
    offers: "Offres",
    establishments: "Entreprises",
    occupations: "Métiers",
    appellations: "Appellations de métiers",
    certifications: "Diplômes et titres",
    places: "Communes",
  } as Readonly<Record<string, string>>,
});
