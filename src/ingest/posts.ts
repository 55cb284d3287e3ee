import { withinOneEdit } from "../lib/edit-distance.ts";
import { meaningful, stem, wordsOf } from "../lib/french-words.ts";

/** What a post is called, as sorted stems: titles that dress it differently give the same ones. */
export type Post = readonly string[];

/**
 * The post that a title names. `around`: the words of the employer and of the town, which some sources add to titles.
 * "boulanger" of "Apprenti(e) boulanger (H/F) - Metz - CDD 24 mois".
 */
export function postOf(title: string, around: ReadonlySet<string> = NOTHING): Post {
  const words = meaningful(spelledOut(wordsOf(title.replace(REFERENCE, " "))));
  const telling = words.filter((word) => !DRESSING.has(word) && !/^\d+[a-z]?$/.test(word) && word.length > 1);
  const own = telling.filter((word) => !around.has(word));
  const kept = [own, telling, words].find((some) => some.length > 0) ?? [];
  return [...new Set(kept.map(stem))].map(once).sort();
}

/** One string for all offers that use a word: France's are held together while they are compared. */
function once(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  WORDS.set(word, word);
  return word;
}

const WORDS = new Map<string, string>();
const MOST_WORDS = 100_000;

const NOTHING: ReadonlySet<string> = new Set();

/** "réf. 20624", "EC20624", "(57)". */
const REFERENCE = /\br[ée]f(?:[ée]rence)?\b[\s.:°n-]*[\w-]+|\b[A-Z]{1,4}-?\d{3,}\b|\(\d{2,3}\)/gi;

/** Words by which titles of one post differ from a source to the next: gender marks, contract, diploma, haste. */
const DRESSING = new Set(
  (
    "h f m x e n hf fh mf alternance alternant alternante alternants apprenti apprentie apprentis apprentissage contrat contrats pro " +
    "professionnalisation cdd cdi mois ans an annee annees stage poste offre emploi recherche recrute urgent immediat " +
    "bac bts but dut cap bep master mastere licence bachelor titre professionnel niveau diplome brevet rentree septembre octobre " +
    "debutant debutante accepte acceptee confirme confirmee junior temps plein complet partiel semaine nouveau nouvelle minimum"
  ).split(" "),
);

/** Short forms that one source writes out and another does not. */
const SHORT: Readonly<Record<string, string>> = {
  rh: "ressources humaines",
  adv: "administration ventes",
  sav: "service apres vente",
  it: "informatique",
  si: "systemes information",
  dev: "developpeur",
  tech: "technicien",
  resp: "responsable",
  cde: "commande",
  cdes: "commandes",
  pl: "poids lourd",
  vl: "vehicule leger",
  qse: "qualite securite environnement",
  hse: "hygiene securite environnement",
  gms: "grandes moyennes surfaces",
  vrd: "voirie reseaux divers",
  cvc: "chauffage ventilation climatisation",
  ash: "agent service hospitalier",
  tp: "travaux publics",
};

function spelledOut(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? "").split(" ") : [word]));
}

/** Whether two posts have the same words, but for a typo in a long one. */
export function sayTheSame(a: Post, b: Post): boolean {
  if (a.length !== b.length) return false;
  const rest = new Set(b);
  for (const word of a) {
    const twin = rest.has(word) ? word : [...rest].find((other) => isTypo(word, other));
    if (twin === undefined) return false;
    rest.delete(twin);
  }
  return true;
}

/** Shorter words one letter apart are others: "marin" is no "martin". */
const SHORTEST_TYPO = 7;

function isTypo(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_TYPO && a.slice(0, 2) === b.slice(0, 2) && withinOneEdit(a, b);
}

/** Whether two posts share a word. */
export function shareAWord(a: Post, b: Post): boolean {
  return a.some((word) => b.includes(word));
}
