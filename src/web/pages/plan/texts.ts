import { typeset } from "../../french/index.ts";

export const planTexts = typeset({
  title: "Plan du site",
  description: "Toutes les pages de Binôme.",
  sections: [
    {
      title: "Chercher",
      links: [
        { href: "/", label: "Faire une recherche" },
        { href: "/recherche", label: "Tout voir, sans rien choisir" },
        { href: "/ma-selection", label: "Ma sélection" },
      ],
    },
    {
      title: "Comprendre l’apprentissage",
      links: [
        { href: "/apprentissage", label: "Comment ça marche" },
        { href: "/apprentissage/salaire", label: "Combien vais-je gagner ?" },
        { href: "/apprentissage/calendrier", label: "Le calendrier" },
        { href: "/apprentissage/aides", label: "Les aides" },
        { href: "/apprentissage/marche", label: "Le marché du travail" },
        { href: "/apprentissage/insertion", label: "Et après l’apprentissage ?" },
        { href: "/faq", label: "Questions fréquentes" },
      ],
    },
    {
      title: "Comprendre ce site",
      links: [
        { href: "/donnees", label: "D’où viennent nos données" },
        { href: "/donnees/algorithmes", label: "Comment nous devinons qui va embaucher" },
        { href: "/impact", label: "L’impact mesuré" },
        { href: "/developpeurs", label: "Développeurs" },
        { href: "/developpeurs/widget", label: "Mettre la recherche sur un autre site" },
        { href: "/developpeurs/composants", label: "Les composants des pages" },
      ],
    },
  ],
  regions: "Chercher par région",
  others:
    "La page d’une formation, d’une offre ou d’une entreprise s’ouvre depuis une recherche. Un vœu de Parcoursup ou d’Affelnet s’ouvre avec son code, depuis la page de la formation.",
});
