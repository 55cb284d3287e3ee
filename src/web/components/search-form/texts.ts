import { typeset } from "../../french/index.ts";
export const searchFormTexts = typeset({
  label: "Recherche",
  what: "Quel métier ?",
  whatHint: "Par exemple : mécano, boulangère, développeur web",
  where: "Où ?",
  whereHint: "Une ville, un code postal, un département",
  submit: "Rechercher",
});
