/** What a candidate types: a trade in his own words, and a town. */
export interface Typed {
  readonly q: string;
  readonly place: string;
}

const TRADES = [
  "boulanger",
  "mécano",
  "coiffure",
  "vente",
  "cuisinier",
  "développeur web",
  "travailler avec les animaux",
  "dans le bâtiment",
  "électricien",
  "comptable",
] as const;

/** Fifty searches of the demonstration world: ten trades around towns of different sizes, in five régions. */
export const ANYWHERE = across(TRADES, ["Metz", "Lyon", "Rennes", "Amiens", "Toulouse"]);

const MORE_TRADES = [
  "serveur",
  "plombier",
  "esthéticienne",
  "pharmacie",
  "banque",
  "menuisier",
  "peintre",
  "assistant de gestion",
  "ressources humaines",
  "immobilier",
  "cybersécurité",
  "data",
  "aide-soignant",
  "logistique",
  "communication",
] as const;

/** Fifty searches of the open files, where they hold schools and employers: companies in Metz only, offers mostly around Paris. */
export const OPEN_FILES = across([...TRADES, ...MORE_TRADES], ["Metz", "Paris"]);

function across(trades: readonly string[], towns: readonly string[]): readonly Typed[] {
  return trades.flatMap((q) => towns.map((place) => ({ q, place })));
}
