import { typeset } from "../../french/index.ts";
export const offerTexts = typeset({
  description: (title: string, employer: string, place: string) => `${title}, ${employer}, ${place}.`,
  unnamedEmployer: "Employeur non précisé dans l’annonce",
  where: "Où",
  contract: "Contrat",
  start: "Début",
  startToConfirm: "À confirmer avec l’employeur",
  duration: "Durée",
  months: (months: number) => (months % 12 === 0 ? yearsInWords(months / 12) : `${months} mois`),
  level: "Diplôme préparé",
  openings: "Postes à pourvoir",
  disability: "Handicap",
  disabilityYes: "L’annonce se dit ouverte aux personnes en situation de handicap",
  training: "Formation",
  trainingIncluded: "Incluse : l’école qui publie cette annonce vous forme chez elle",
  opco: "OPCO de l’employeur",
  opcoFunds: (name: string) => `${name}. C’est à lui que l’employeur envoie le contrat signé`,
  published: "Publiée le",
  expires: "En ligne jusqu’au",
  keywords: "Mots de l’annonce",
  descriptionTitle: "Ce que dit l’annonce",
  applyTitle: "Postulez",
  applyAction: "Voir l’annonce et postuler",
  alsoSeenAt: (source: string) => `La même annonce, vue aussi sur ${source}`,
  unreachable:
    "L’annonce ne donne ni site, ni téléphone, ni courriel. Vous pouvez vous présenter à l’adresse, votre CV à la main.",
  script: (title: string) => [
    "« Bonjour, je m’appelle [votre prénom].",
    `Je vous contacte pour votre offre « ${title} ».`,
    "Est-elle toujours disponible ? Je peux venir me présenter [vos jours libres]. »",
  ],
  prepareTitle: "Préparez votre candidature",
  prepareHint:
    "Un CV d’une page, et trois phrases : qui vous êtes, pourquoi ce métier, à partir de quand vous êtes libre. Faites-les relire.",
  schoolTitle: "Trouvez l’école",
  schoolHint: "Pour signer, il faut aussi une place dans une école. Montrez à l’employeur que vous en avez repéré une.",
  schoolAction: "Voir les formations qui vont avec",
  expired: "Cette offre n’est plus en ligne",
  expiredHint: "Son employeur l’a retirée, ou sa date est passée. D’autres cherchent peut-être la même chose.",
  similar: "Voir ce qui ressemble à cette offre",
});

function yearsInWords(years: number): string {
  return `${years} ${years < 2 ? "an" : "ans"}`;
}
