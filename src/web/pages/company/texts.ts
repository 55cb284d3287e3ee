import type { Potential } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

export const companyTexts = typeset({
  unnamed: "Entreprise sans nom public",
  description: (name: string, place: string) =>
    `${name}, ${place} : pas d’offre publiée, mais une entreprise qui pourrait embaucher en apprentissage.`,
  noOffer: "Cette entreprise n’a pas publié d’offre",
  why: "Nous estimons qu’elle pourrait embaucher en alternance dans les six mois, d’après ce qu’on sait des entreprises comme elle :",
  potential: { high: "fort potentiel", "very-high": "très fort potentiel" } satisfies Record<Potential, string>,
  where: "Où",
  activity: "Activité",
  size: "Taille",
  siret: "Numéro de l’établissement (SIRET)",
  contactTitle: "Contactez-la",
  siteAction: "Voir son site",
  unreachable:
    "Nous n’avons ni son site, ni son téléphone. Vous pouvez vous y présenter aux heures calmes, votre CV à la main.",
  directory: "Voir sa fiche dans l’Annuaire des entreprises",
  sayTitle: "Proposez votre candidature",
  sayHint: "Elle ne vous attend pas : dites vite qui vous êtes et ce que vous cherchez.",
  script: [
    "« Bonjour, je m’appelle [votre prénom].",
    "Je cherche un employeur pour un contrat d’apprentissage : [votre diplôme], à partir de [mois].",
    "Prenez-vous des apprentis ? À qui puis-je laisser mon CV ? »",
  ],
  afterTitle: "Relancez",
  afterHint: "Notez le nom de la personne et la date. Sans réponse au bout d’une semaine, rappelez.",
  schoolTitle: "Trouvez l’école",
  schoolHint: "Un employeur hésite moins quand l’école est déjà trouvée.",
  schoolAction: "Voir les formations qui vont avec",
});
