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
  columns: [
    {
      name: "Ordre",
      meaning:
        "On prend au hasard une pièce vendue et une pièce qui ne l’a pas été. C’est la part des fois où la méthode donnait plus de chances à la pièce vendue. Tirer à pile ou face donne 0,50 ; ne jamais se tromper donne 1. Son nom savant : l’AUC.",
    },
    {
      name: "Trouvé",
      meaning:
        "La part des ventes que l’on trouve en ne regardant que les pièces les mieux classées, une sur dix. Au hasard, on en trouverait 10 %.",
    },
    {
      name: "Erreur",
      meaning:
        "À quel point le nombre annoncé est loin de ce qui est arrivé, en moyenne. Plus c’est petit, mieux c’est ; 0 serait parfait. Son nom savant : la déviance de Poisson.",
    },
    {
      name: "Total",
      meaning:
        "Toutes les ventes annoncées, divisées par toutes celles qui ont eu lieu. 1 : le compte est bon ; 1,10 : un dixième de trop.",
    },
  ],
  limits:
    "Les chances annoncées sont un peu trop hautes ou trop basses, plus que le hasard ne l’explique : les ventes de toutes les pièces montent ou baissent d’une période à l’autre, ce qu’aucune méthode n’a prévu. Avant de montrer quoi que ce soit, chaque modèle passe des contrôles ; s’il échoue, il n’est pas publié.",
  methods: {
    "gamma-poisson": "Premier algorithme",
    "boosted-trees": "Second algorithme",
    "last-period": "Comme les six derniers mois",
    "three-years": "Moyenne de trois ans",
    "same-season": "Comme l’an dernier",
    tsb: "Moyenne lissée (TSB)",
    "sector-rate": "Taux moyen seul",
    "linear-lbb": "Régression de La bonne boîte",
  } as Readonly<Record<string, string>>,
});
