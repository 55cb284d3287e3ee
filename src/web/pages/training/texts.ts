import { typeset } from "../../french/index.ts";
export const trainingTexts = typeset({
  description: (title: string, school: string, place: string) => `${title} en apprentissage, ${school}, ${place}.`,
  where: "Où",
  level: "Diplôme préparé",
  dates: "Quand",
  datesToConfirm: "Dates à confirmer auprès de l’école",
  occupations: "Pour quels métiers",
  certification: "Numéro du diplôme au répertoire national (RNCP)",
  descriptionTitle: "Ce que dit l’école",
  contactTitle: "Contactez l’école",
  siteAction: "Voir le site de l’école",
  unreachable:
    "Nous n’avons ni son site, ni son téléphone. Vous pouvez vous y présenter, ou chercher son nom et sa ville dans un annuaire.",
  say: "Ce que vous pouvez dire :",
  script: (title: string) => [
    "« Bonjour, je m’appelle [votre prénom].",
    `Je voudrais entrer en apprentissage dans votre formation « ${title} ».`,
    "Reste-t-il des places ? Comment faut-il s’inscrire ?",
    "Aidez-vous à trouver un employeur ? »",
  ],
  wishTitle: "Ajoutez-la à vos vœux",
  platforms: { parcoursup: "Parcoursup", affelnet: "Affelnet" },
  noWish: "Nous ne lui connaissons pas de vœu sur Parcoursup ni sur Affelnet : on la demande à l’école, toute l’année.",
  until: {
    parcoursup:
      "Sur Parcoursup, les vœux se font de la mi-janvier à la mi-mars ; en apprentissage, on peut souvent en ajouter plus tard : la date limite est sur la page de la formation.",
    affelnet: "Sur Affelnet, après la 3e, les vœux se font en mai ; votre collège vous dira le jour.",
  },
  schoolRoute: "Par la voie scolaire, sans employeur : ",
  fromWish: (code: string) => `De ce vœu (${code}) aux employeurs`,
  wishPage: (platform: string) => `Voir cette formation sur ${platform}`,
  wishCode: (platform: string, code: string) => `Sur ${platform}, son code est ${code}`,
  employerTitle: "Cherchez l’employeur",
  employerHint: "Sans employeur, pas de contrat d’apprentissage. Commencez tôt et contactez-en plusieurs.",
  plan: "Mon plan, mois par mois, pour trouver un employeur",
  employerAction: "Voir les employeurs pour cette formation",
});
