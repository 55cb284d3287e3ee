export const binomeCardTexts = {
  title: (rank: number, training: string, employer: string) => `Binôme ${rank} : ${training}, avec ${employer}`,
  action: { offer: "Voir l’offre et postuler", company: "Voir comment la contacter" },
};
