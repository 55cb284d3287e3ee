import { MAX_PROBLEM_WORDS } from "../../domain/index.ts";
import { typeset } from "../french/index.ts";

export const reportTexts = typeset({
  title: "Ce signalement est à compléter",
  faults: {
    reason: "Choisissez ce qui ne va pas dans la liste.",
    words: "Avec « Autre chose », dites en quelques mots ce qui ne va pas.",
    "long-words": `Le texte est trop long : il faut au plus ${MAX_PROBLEM_WORDS} caractères.`,
  },
  about: "À propos de :",
  backToItem: "Revenir à la page sans rien signaler",
  tooMany: "Trop de signalements depuis votre connexion",
  tooManyHint: (minutes: number) =>
    `Rien n’a été enregistré cette fois. Vous pourrez réessayer dans ${minutes === 1 ? "une minute" : `${minutes} minutes`}.`,
  unreadable: "Ce signalement n’a pas pu être lu",
  unreadableHint:
    "Revenez à la page de la formation, de l’offre ou de l’entreprise, et recommencez depuis son formulaire.",
});
