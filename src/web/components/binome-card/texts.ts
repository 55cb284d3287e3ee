import { typeset } from "../../french/index.ts";
export const binomeCardTexts = typeset({
  title: (rank: number, training: string, employer: string) => `Binôme ${rank} : ${training}, avec ${employer}`,
  action: { offer: "Voir l’offre et postuler", company: "Comment la contacter" },
});
