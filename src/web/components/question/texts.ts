import { typeset } from "../../french/index.ts";
export const questionTexts = typeset({
  occupationsShown: 4,
  oneOccupation: "Métier compris :",
  manyOccupations: "Métiers compris :",
  interest: "Vous aimeriez",
  interestOccupations: "Nous cherchons dans ces métiers :",
  others: (count: number) => (count === 1 ? "et un autre" : `et ${count} autres`),
  noOccupation: "Tous les métiers.",
  notUnderstood: (q: string) => `Nous n’avons pas reconnu de métier dans « ${q} ».`,
  words: (words: string) => `Recherche de « ${words} » dans les titres et les noms d’employeurs et d’écoles.`,
  wordsToo: (words: string) =>
    `Nous cherchons aussi « ${words} » dans les titres et les noms d’employeurs et d’écoles.`,
  named: { employer: "Employeur demandé :", school: "École demandée :", certification: "Diplôme demandé :" },
  namedFirst: (total: number) =>
    total === 1 ? "un résultat, montré en premier." : `${total} résultats, montrés en premier.`,
  corrected: "Résultats pour",
  literal: (q: string) => `Chercher exactement « ${q} »`,
  heardLevel: "Diplôme compris :",
  first: "montré en premier.",
  onlyLevel: "Ne voir que ce niveau",
  place: "Lieu :",
  everywhere: "Partout en France.",
  radius: (km: string) => `jusqu’à ${km} km à vol d’oiseau`,
  widened: (wanted: string, used: string) =>
    `Nous n’avons rien trouvé à moins de ${wanted} km. Voici ce qui existe jusqu’à ${used} km.`,
  widenedInVain: (used: string) => `Nous avons cherché jusqu’à ${used} km autour.`,
});
