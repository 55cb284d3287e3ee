import { counted, typeset } from "../../french/index.ts";

export const cfaTexts = typeset({
  unknown: "Nous ne connaissons pas cette école",
  unknownHint: (uai: string) => `Aucune formation ni aucun vœu ne porte le code ${uai}.`,
  refused: (uai: string) => `« ${uai} » n’est pas le code d’une école`,
  refusedHint: "Un code UAI compte sept chiffres et une lettre de contrôle, par exemple 0572345T.",
  lead: (uai: string) => `Code UAI ${uai}`,
  description: (name: string) => `Les formations en apprentissage de ${name}, et les employeurs à contacter autour.`,
  print: "Cette page s’imprime : elle peut être remise aux candidats.",
  trainings: (count: number) => counted(count, "formation en apprentissage", "formations en apprentissage", "Aucune"),
  none: "Aucune formation de cette école n’est dans le catalogue.",
  companies: "Entreprises à contacter, qui n’ont pas publié d’offre",
  noCompany: "Aucune entreprise trouvée autour pour cette formation.",
  all: "Voir tous les employeurs pour cette formation",
  wishes: "Vœux reçus, selon les fichiers importés",
  wish: (title: string, count: number) => `${title} : ${counted(count, "vœu", "vœux")}`,
});
