import { typeset } from "../../french/index.ts";
export const outcomesTexts = typeset({
  form: "Chercher un diplôme, une région, une école",
  diploma: "Quel diplôme ?",
  diplomaHint: "Par exemple : CAP boulanger, BTS comptabilité",
  region: "Quelle région ?",
  anyRegion: "Toute la France",
  school: "Code de l’école, si vous le connaissez",
  schoolHint: "Sept chiffres et une lettre : il est sur la page de l’école.",
  submit: "Voir les chiffres",
  refusedTitle: "Une réponse est à corriger",
  unknown: (words: string) => `Nous ne connaissons pas le diplôme « ${words} ». Essayez un mot de son titre.`,
  badSchool: "Le code de l’école a sept chiffres et une lettre.",
  chosen: (title: string) => `Diplôme : ${title}`,
  others: "D’autres diplômes ont ces mots :",
  source: "InserJeunes, fichier importé",
});
