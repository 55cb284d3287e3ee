import { typeset } from "../french/index.ts";
export const refusalTexts = typeset({
  unknownPage: "Cette page n’existe pas",
  address: "L’adresse est peut-être incomplète. Vous pouvez repartir d’une recherche.",
  unknownItem: {
    training: "Nous ne connaissons pas cette formation",
    offer: "Nous ne connaissons pas cette offre",
    company: "Nous ne connaissons pas cette entreprise",
  },
  gone: "Elle a peut-être été retirée depuis. Vous pouvez repartir d’une recherche.",
  notReady: "Le site se prépare",
  notReadyHint: "Les formations et les offres sont en train d’être chargées. Revenez dans une minute.",
  failure: "Cette page n’a pas pu être affichée",
  failureHint: "C’est une erreur de notre part. Vous pouvez réessayer, ou repartir d’une recherche.",
});
