import { typeset } from "../../french/index.ts";
export const guideTexts = typeset({
  pages: "Tout sur l’apprentissage",
  links: [
    { href: "/apprentissage", label: "Comment ça marche" },
    { href: "/apprentissage/salaire", label: "Salaire" },
    { href: "/apprentissage/calendrier", label: "Calendrier" },
    { href: "/apprentissage/aides", label: "Aides" },
    { href: "/apprentissage/marche", label: "Marché" },
    { href: "/apprentissage/insertion", label: "Et après ?" },
    { href: "/faq", label: "Questions" },
  ],
  acronyms: "Les sigles de cette page",
  sources: "Les sources et leurs dates",
  sourcesLead: "Chaque chiffre de la page mène ici.",
  dated: "Texte du",
  checked: "Vérifié le",
  reported: "Lu chez un tiers : à vérifier sur le site officiel.",
  toConfirm: "À vérifier sur le site officiel avant de compter dessus.",
});
