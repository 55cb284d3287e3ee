import { typeset } from "../../french/index.ts";

/** What the page says. */
export const algorithmTexts = typeset({
  title: "Comment nous devinons qui va embaucher",
  description:
    "Les deux algorithmes qui repèrent les entreprises susceptibles d’embaucher en alternance, et ce qu’ils valent.",
  intro:
    "Beaucoup d’embauches se font sans annonce. À partir des embauches passées, deux algorithmes estiment quelles entreprises pourraient signer un contrat dans les six mois. Vous voyez seulement « fort potentiel » ou « très fort potentiel » : jamais un nombre, et jamais une promesse.",
  firstTitle: "Le premier : compter, avec mémoire et prudence",
  first: [
    "Il part du rythme d’embauche de l’entreprise. Une embauche récente compte plus qu’une ancienne.",
    "Une entreprise dont on sait peu ressemble d’abord à celles de son activité, de sa taille et de son département. Plus son histoire est longue, plus elle parle pour elle-même.",
    "Il tient compte de la saison : en apprentissage, beaucoup se joue en septembre.",
    "Il suit ce que font, ces derniers mois, les entreprises dans la même situation : jamais d’embauche, une embauche récente, un long silence.",
  ],
  secondTitle: "Le second : apprendre ce que le premier ne voit pas",
  second: [
    "Il corrige le premier avec des dizaines de petits arbres de décision : embauches des mêmes mois des années passées, temps depuis la dernière, tendance, autres établissements de l’entreprise.",
    "Un contrat de deux ans occupe la place pendant deux ans : ces retours, il les apprend.",
    "D’autres arbres répondent à une seule question : embauchera-t-elle au moins une fois ?",
    "Enfin, ses probabilités sont recalées, un peu, sur des périodes qu’il n’avait pas vues.",
  ],
  listTitle: "Qui apparaît dans vos résultats",
  list: [
    "Les meilleures entreprises de chaque endroit pour chaque métier, en nombre limité, et seulement si la chance d’embaucher atteint une sur dix.",
    "Elles sont classées par chance d’embaucher pour votre métier ; plus elles sont loin, plus cette chance compte peu.",
    "Une entreprise peut demander à ne plus apparaître, ou à apparaître : sa demande est gardée et respectée.",
    "Sans aucun historique d’embauches, le site se contente d’une estimation d’après l’activité et la taille, et il le dit.",
  ],
  proofTitle: "Ce qu’ils valent",
  proof: (origins: number, months: number, entities: string) =>
    `Il n’existe pas d’historique public des embauches d’apprentis par établissement. Nous avons donc fait l’épreuve sur des données publiques du même genre : les ventes mensuelles de ${entities} pièces de voiture, rares et irrégulières comme des embauches. À ${origins} dates, chaque méthode prédit les ${months} mois suivants sans les connaître.`,
  gainsTitle: "Ce que l’on trouve en cherchant chez les mieux classés",
  gainsSummary: (share: string) =>
    `Les deux dixièmes les mieux classés par le second algorithme font ${share} du total.`,
  gainsX: "Part explorée",
  gainsY: "Part du total trouvée",
  calibrationTitle: "Ce qui est annoncé, ce qui arrive",
  calibrationSummary: "Plus les points sont près de la diagonale, plus les probabilités sont justes.",
  calibrationX: "Chance annoncée",
  calibrationY: "Part où c’est arrivé",
  diagonal: "Accord parfait",
  tableTitle: "Les chiffres de la dernière épreuve",
  method: "Méthode",
  auc: "Classement (AUC)",
  share: "Trouvé dans le premier dixième",
  deviance: "Écart (déviance)",
  bias: "Annoncé ÷ arrivé",
  limits:
    "L’écart de calibration dépasse ici ce que le seul hasard ferait : le niveau général monte ou baisse d’une période à l’autre, ce qu’aucune méthode n’a prévu. Avant de montrer quoi que ce soit, chaque modèle passe des contrôles ; s’il échoue, il n’est pas publié.",
  methods: {
    "gamma-poisson": "Premier algorithme",
    "boosted-trees": "Second algorithme",
    "last-period": "Comme les six derniers mois",
    "three-years": "Moyenne de trois ans",
    "same-season": "Comme l’an dernier",
    tsb: "Lissage de Teunter, Syntetos et Babai",
    "sector-rate": "Taux moyen seul",
    "linear-lbb": "Régression de La bonne boîte",
  } as Readonly<Record<string, string>>,
});
