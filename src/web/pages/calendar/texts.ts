import { typeset } from "../../french/index.ts";
export const calendarTexts = typeset({
  campaignTitle: (year: number) => `La rentrée ${year}, mois par mois`,
  pattern: "Jour exact pas encore connu : voici le moment habituel.",
  tracks: { parcoursup: "Parcoursup", affelnet: "Après la 3e (Affelnet)", contrat: "Le contrat" },
  planTitle: "Votre plan personnel",
  planLead: "Donnez la date de début des cours. Nous écrivons le plan. Rien n’est gardé.",
  form: "Votre plan",
  startsOn: "Début des cours",
  submit: "Faire mon plan",
  refusedTitle: "La date est à corriger",
  refused: "Nous attendons une vraie date, de l’an dernier à dans trois ans.",
  unknownTraining: "Cette formation n’est plus dans nos données. Donnez vous-même la date des cours.",
  noSession: "Cette formation ne donne pas ses dates. Demandez-les au CFA, puis donnez la date des cours.",
  forTraining: (title: string) => `Pour la formation : ${title}.`,
  download: "Mettre ce plan dans mon agenda",
  print: "Vous pouvez aussi imprimer cette page.",
});
