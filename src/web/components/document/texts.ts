import { typeset } from "../../french/index.ts";
export const documentTexts = typeset({
  name: "Binôme",
  home: "Binôme, accueil",
  skip: "Aller au contenu",
  navigation: "Menu principal",
  links: [
    { href: "/ma-selection", label: "Ma sélection" },
    { href: "/apprentissage", label: "L’apprentissage" },
  ],
  demonstration: "Données de démonstration : écoles, entreprises et offres fictives.",
  more: "En\u00a0savoir\u00a0plus",
  clock: (day: string) => `L’horloge de ce site est réglée : il y part du ${day}.`,
  about: "Binôme réunit, pour un apprentissage, une formation et un employeur. Sans compte et sans cookie.",
  guidance: [
    { href: "/apprentissage/salaire", label: "Combien vais-je gagner ?" },
    { href: "/apprentissage/calendrier", label: "Le calendrier" },
    { href: "/faq", label: "Questions fréquentes" },
  ],
  data: "D’où viennent nos données",
  impact: "L’impact mesuré",
  developers: "Développeurs",
  plan: "Plan du site",
});
