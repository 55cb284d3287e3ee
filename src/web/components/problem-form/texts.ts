import type { Kind, PROBLEM_REASONS, ProblemReason } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

type Reasons = { readonly [K in Kind]: Readonly<Record<(typeof PROBLEM_REASONS)[K][number], string>> };

const CONTACT = "Le téléphone, le courriel ou le site n’est pas le bon";
const OTHER = "Autre chose";

const reasons: Reasons = {
  training: {
    gone: "Cette formation n’existe pas, ou plus",
    "wrong-place": "L’adresse est fausse",
    "wrong-contact": CONTACT,
    "wrong-dates": "Les dates sont fausses",
    other: OTHER,
  },
  offer: {
    gone: "Le poste est déjà pris",
    "wrong-place": "L’adresse est fausse",
    "wrong-contact": CONTACT,
    "not-alternance": "Ce n’est pas une alternance",
    misleading: "L’annonce est trompeuse ou discriminatoire",
    other: OTHER,
  },
  company: {
    "not-hiring": "Elle n’embauche pas d’apprentis",
    gone: "Elle n’existe plus",
    "wrong-place": "L’adresse est fausse",
    "wrong-contact": CONTACT,
    other: OTHER,
  },
};

export const problemTexts = typeset({
  title: "Signaler un problème",
  question: "Qu’est-ce qui ne va pas ? (obligatoire)",
  reasons: reasons as Readonly<Record<Kind, Readonly<Partial<Record<ProblemReason, string>>>>>,
  words: "Précisez, si c’est utile",
  wordsHint: (most: number) =>
    `${most} caractères au plus. N’écrivez ni votre nom, ni vos coordonnées : nous corrigeons, mais nous ne pouvons pas répondre.`,
  trap: "Laissez ce champ vide",
  submit: "Envoyer le signalement",
  thanks: "Merci, c’est noté",
  thanksHint: "Une personne va vérifier cette page. Vous n’avez rien d’autre à faire.",
});
