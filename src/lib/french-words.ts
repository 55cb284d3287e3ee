import { normalise } from "./text.ts";

/** The words of a text as they are compared: no accents, no inclusive endings ("vendeur(se)", "vendeur·se"). */
export function wordsOf(text: string): readonly string[] {
  const plain = MAY_BE_INCLUSIVE.test(text) ? text.replace(INCLUSIVE_ENDING, "") : text;
  const words = normalise(plain);
  return words === "" ? [] : words.split(" ");
}

/** The words that carry meaning; all of them where nothing else is left. */
export function meaningful(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !LINKING.has(word));
  return kept.length > 0 ? kept : words;
}

/** A word of grammar or of wishing ("je veux devenir"): alone, it means nothing. */
export function isLinking(word: string): boolean {
  return LINKING.has(word);
}

/** A word that only says that one looks for something: it may match, but nothing is lost when it does not. */
export function isOptional(word: string): boolean {
  return OPTIONAL.has(word);
}

/**
 * Folds plural and feminine forms onto one stem ("boulangères", "boulanger" → "boulanger"). Both sides of a comparison
 * go through it: it need not be a word. Short words stay as they are: "vente" must not become "vent".
 */
export function stem(word: string): string {
  const singular = toSingular(word);
  if (singular.length < SHORTEST_FOLDED) return singular;
  for (const [feminine, masculine] of FEMININE) {
    if (singular.endsWith(feminine)) return singular.slice(0, -feminine.length) + masculine;
  }
  return singular;
}

/** Few texts are, and looking for the endings costs ten times this. */
const MAY_BE_INCLUSIVE = /[(·•]/;
const INCLUSIVE_ENDING =
  /(?<=\p{L}{3})(\((e|se|euse|ère|ière|ne|trice|rice|le)s?\)|[·•](e|se|euse|ère|ière|ne|trice|rice|le|s)+\b)/giu;

const SHORTEST_FOLDED = 6;

/** The first ending that fits wins. */
const FEMININE: readonly (readonly [string, string])[] = [
  ["euse", "eur"],
  ["trice", "teur"],
  ["ienne", "ien"],
  ["onne", "on"],
  ["ere", "er"],
  ["elle", "el"],
  ["ive", "if"],
  ["ffe", "f"],
  ["ee", ""],
  ["e", ""],
];

function toSingular(word: string): string {
  if (word.length < 4 || word.endsWith("ss")) return word;
  if (word.endsWith("eaux")) return word.slice(0, -1);
  if (word.length > 5 && word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  return word.endsWith("s") || word.endsWith("x") ? word.slice(0, -1) : word;
}

const LINKING = new Set(
  (
    "a ai ainsi au aupres aux avec avoir c ca ce ces cet cette chez comme d dans de des deviendrai devenir du elle en et etre f " +
    "faire fais fait h hf il ils j je l la le les leur leurs m ma me mes moi mon n ne nous o on ou par pas pour pres qu que " +
    "qui quoi s sa sais sait se ses suis sur t travail travaille travailler truc trucs chose choses tu un une vers veut veux voudrais vouloir y aime " +
    "aimerais aimerai aimer adore adorerais occuper occupe souhaite souhaiterais bosser interesse tous toutes tout toute types type autre autres bonjour merci svp"
  ).split(" "),
);

const OPTIONAL = new Set(
  (
    "alternance alternant alternante alternances apprenti apprentie apprentis apprenties apprentissage apprentissages cfa " +
    "boulot cdd cdi contrat contrats cherche chercher diplome ecole emploi emplois etude etudes formation formations job jobs " +
    "metier metiers offre offres poste postes pro professionnalisation recherche rechercher stage stages stagiaire trouver " +
    "niveau domaine secteur orientation apres troisieme 3e 3eme terminale college lycee junior debutant"
  ).split(" "),
);
