import { typeset } from "../../french/index.ts";
export const faqTexts = typeset({
  title: "Questions fréquentes sur l’apprentissage",
  description: "Les réponses aux questions que se posent les jeunes, les parents et ceux qui changent de métier.",
  lead: "Cherchez un mot, ou parcourez les sept thèmes.",
  label: "Chercher une question",
  field: "Votre question, en un mot ou deux",
  submit: "Chercher",
  found: (count: number) => (count === 1 ? "Une question trouvée." : `${count} questions trouvées.`),
  none: "Aucune question ne contient ces mots. Voici toutes les questions.",
  all: "Voir toutes les questions",
  link: "Lien vers cette question",
});
