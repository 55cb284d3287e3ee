import { typeset } from "../../french/index.ts";

export const developerTexts = typeset({
  title: "Pour les développeurs",
  description:
    "L’API de Binôme : chercher, publier des offres, emporter les listes, et le widget à coller dans un site.",
  lead: "Une recherche répond à tout : formations, offres, entreprises susceptibles d’embaucher, et les binômes qui vont ensemble. Elle ne demande pas de clé.",
  reference: "Toutes les routes, et une console pour les essayer",
  document: "Le document OpenAPI 3.1",
  widget: "Le widget, à composer et à coller",
  startTitle: "Commencer",
  start: "La même recherche en trois langages. Chaque exemple marche tel quel.",
  answer:
    "Chaque liste donne « total », « items » et « next ». Pour la suite d’une liste, renvoyez son « next » dans « cursor » : rien n’est sauté ni montré deux fois, même si les données changent entre deux pages.",
  keysTitle: "Les clés",
  keys: "Une clé se demande à qui tient ce service. Elle n’est montrée qu’une fois ; nous n’en gardons qu’une empreinte. Elle se met dans l’en-tête Authorization. Une clé fausse ou retirée est refusée, jamais ignorée.",
  rights: [
    { name: "search", does: "chercher à son propre rythme, quelle que soit l’adresse" },
    { name: "offers:write", does: "publier, changer et retirer des offres" },
    { name: "links", does: "obtenir les liens de vœux Parcoursup et Affelnet, par milliers" },
    { name: "export", does: "emporter une liste entière" },
  ],
  publishTitle: "Publier des offres",
  publish:
    "Une offre, ou une liste de 1 à 1 000. Le même identifiant change la même offre : vous pouvez renvoyer sans risque. Elle est trouvée par les recherches en moins de dix secondes. Une erreur nomme chaque champ par son pointeur JSON.",
  takeTitle: "Emporter une liste",
  take: "trainings, offers ou companies, un objet JSON par ligne. Un téléchargement interrompu reprend où il s’était arrêté.",
  officialTitle: "Vous utilisez déjà l’API Alternance",
  official:
    "Son client npm officiel (api-alternance-sdk 2.17) marche sans changement : donnez-lui cette adresse et une de nos clés.",
  limitsTitle: "Limites",
  limits: [
    "Sans clé : 600 requêtes par minute et par adresse. Avec une clé : le nombre convenu. Les en-têtes RateLimit comptent ce qui reste.",
    "Au-delà : une réponse 429, avec Retry-After, le nombre de secondes à attendre.",
    "Une réponse déjà reçue se confirme sans la renvoyer : gardez son ETag, renvoyez-le dans If-None-Match.",
    "Une adresse de requête tient en 8 192 caractères ; un envoi d’offres en 16 Mo.",
  ],
  errorsTitle: "Erreurs",
  errors:
    "Toutes sont des « problem details » (RFC 9457) : ce qui était faux, quel paramètre, ce qui était attendu. Un paramètre inconnu est une erreur 400 : il n’est jamais ignoré.",
  changesTitle: "Ce qui peut changer",
  changes: [
    "Dans /api/v1, un champ ou un paramètre peut s’ajouter. Aucun n’est retiré, renommé, ni ne change de sens.",
    "Un changement qui casserait un programme sera une nouvelle version, /api/v2 ; l’ancienne restera au moins douze mois, et le dira dans ses réponses par l’en-tête Sunset.",
    "Lisez ce que vous connaissez, ignorez le reste.",
  ],
  licenceTitle: "Licence",
  licence:
    "Le programme est sous licence MIT. Les données viennent de sources publiques, chacune avec sa licence ; citez-les comme le demande la page des données.",
  data: "D’où viennent les données",
  demonstration:
    "Ce service montre des données de démonstration : écoles, entreprises et offres y sont fictives. Ne les reprenez pas.",
  demonstrationTitle: "Données fictives",
});
