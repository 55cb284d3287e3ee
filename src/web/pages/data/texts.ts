import { typeset } from "../../french/index.ts";
export const dataTexts = typeset({
  title: "D’où viennent nos données",
  description: "Ce que Binôme montre, de quand datent les données, et ce qui est fictif.",
  fictitiousTitle: "Ce site montre des données de démonstration",
  fictitious:
    "Les écoles, les entreprises, les embauches et les offres sont fictives : elles sont inventées par un programme. Les communes, les métiers et les diplômes sont réels. Le premier import de données réelles efface tout ce qui est fictif.",
  clock: (day: string) => `L’horloge du site est réglée : elle part du ${day}.`,
  contentsTitle: "Ce que vous pouvez trouver",
  trainings:
    "Une formation, c’est un diplôme préparé en apprentissage, dans une école, à une adresse. Ses dates sont réunies.",
  offers:
    "Des annonces publiées. La même annonce vue à deux endroits n’est montrée qu’une fois, avec ses deux adresses.",
  companies:
    "Elles n’ont pas publié d’offre. Une estimation dit qu’elles pourraient embaucher en alternance dans les six mois : « fort potentiel » ou « très fort potentiel ». Ce n’est pas une promesse.",
  algorithms: "Comment nous devinons qui va embaucher",
  freshTitle: "De quand datent les données",
  fresh: (instant: string) => `La dernière mise à jour date du ${instant}.`,
  distances: "Les distances sont comptées à vol d’oiseau, en kilomètres. Nous n’annonçons pas de temps de trajet.",
  feedsTitle: "Les sources que nous relisons",
  feeds:
    "Une source qui ne répond pas, ou qui donne d’un coup beaucoup moins de fiches, n’efface rien : ce que nous en avions reste affiché, et nous le disons.",
  feedOff: "Éteinte : ce service n’a pas l’accès qu’elle demande.",
  feedNeverRead: "Elle n’a pas encore été lue.",
  feedRead: (instant: string, records: string) => `Lue le ${instant} : ${records}.`,
  feedTrouble: {
    failed: "Elle n’a pas répondu la dernière fois.",
    shrunk: "La dernière fois, elle a donné beaucoup moins de fiches que d’habitude : nous gardons les précédentes.",
    changed: "La dernière fois, trop de fiches étaient mal remplies : nous gardons les précédentes.",
  },
  feedTried: (instant: string) => `Dernier essai : ${instant}.`,
  feedRunning: (records: string) => `Lecture en cours : ${records}.`,
  feedHours: (hours: string) => `Relue ${hours}.`,
  privacyTitle: "Vos recherches",
  privacy:
    "Il n’y a ni compte, ni cookie, ni mesure d’audience par un tiers. Ce site compte ses visites sans garder d’adresse : un visiteur n’est reconnu que le jour même, ce qu’il a fait est effacé au bout de 30 jours, les mots tapés ne sont pas gardés. Si votre navigateur refuse d’être suivi (« Ne pas me pister », Global Privacy Control), votre visite ne laisse rien : seul le nombre de refus est compté. Les liens vers d’autres sites sont de simples liens. Un problème signalé est gardé 180 jours au plus, sans rien qui dise qui l’a signalé.",
  impact: "Ce qui est mesuré, et ce qui ne l’est pas",
  reportsTitle: "Les derniers imports",
});
