import { typeset } from "../../french/index.ts";
export const homeTexts = typeset({
  title: "Une formation en apprentissage, et l’employeur qui va avec",
  lead: "Dites le métier qui vous attire et l’endroit. Binôme vous montre les écoles et les employeurs qui vont ensemble.",
  examplesTitle: "Pour commencer",
  examples: ["mécanique auto", "boulangerie", "coiffure", "vente", "développeur web", "travailler avec les animaux"],
  kindsTitle: "Trois recherches en une",
  kinds: {
    training: "Un diplôme, préparé en alternance dans une école (on dit aussi CFA).",
    offer: "Un employeur a publié une annonce : il cherche quelqu’un maintenant.",
    company: "Elles n’ont pas publié d’offre, mais pourraient embaucher. On peut leur écrire ou les appeler.",
  },
  binome:
    "Un contrat d’apprentissage se signe à trois : vous, l’école et l’employeur. Un binôme, c’est une école et un employeur qui vont ensemble, près de chez vous.",
});
