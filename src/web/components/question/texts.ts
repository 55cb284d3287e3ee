import { typeset } from "../../french/index.ts";
export const questionTexts = typeset({
  occupationsShown: 4,
  oneOccupation: "Métier compris :",
  manyOccupations: "Métiers compris :",
  others: (count: number) => (count === 1 ? "et un autre" : `et ${count} autres`),
  noOccupation: "Tous les métiers.",
  notUnderstood: (q: string) => `Nous n’avons pas reconnu de métier dans « ${q} ».`,
  place: "Lieu :",
  everywhere: "Partout en France.",
  radius: (km: string) => `jusqu’à ${km} km à vol d’oiseau`,
  widened: (wanted: string, used: string) =>
    `Nous n’avons rien trouvé à moins de ${wanted} km. Voici ce qui existe jusqu’à ${used} km.`,
});
