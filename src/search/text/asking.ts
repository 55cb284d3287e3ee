import { isLinking, isOptional, wordsOf } from "../../lib/french-words.ts";
import { normalise } from "../../lib/text.ts";

/** The words of a question, what tells nothing of the trade left out, and what is refused set apart. */
export interface AskedWords {
  /** Normalised, those of grammar included. */
  readonly words: readonly string[];
  /** What is not wanted: "pas de vente", "tout sauf l'informatique"; null when nothing is refused. */
  readonly refused: string | null;
  /** True when what was left out says that one is looking: "sans diplôme". */
  readonly isLooking: boolean;
}

export function hearWords(q: string): AskedWords {
  const words = wordsOf(q.replace(INCLUSIVE, ""));
  const said = words.join(" ");
  const told = CHATTER.test(said) ? said.replace(EVERY_CHATTER, " ").split(" ").filter(Boolean) : words;
  const { kept, refused } = withoutRefusal(told);
  return { words: kept, refused: refused === null ? null : asTyped(q, refused), isLooking: told.length < words.length };
}

/** "menuisier.ère", "assistant-e", "vendeur/euse": written so in questions; titles have what `wordsOf` knows. */
const INCLUSIVE = /(?<=\p{L}{3})[-/.](?:e|se|euse|ère|ière|ne|trice|rice)s?(?![\p{L}\d])/giu;

/** Greetings and short messages, who is looking, their age, and what they do not have. */
const CHATTER = new RegExp(
  `\\b(?:${[
    "slt|salut|bjr|bsr|bonsoir|coucou|hello|stp|please|plz|mdr|merci d avance",
    "jcherche|jrecherche|jveux|jvoudrais|jaimerais|jaimerai|jaime|jsuis|chui|chuis|kel|kelle|keske|pr|ds|ac",
    "(?:ma|mon|notre) (?:fille|fils|enfant|ado|neveu|niece|frere|soeur)",
    "(?:en |ma |une )?reconversion(?: professionnelle)?|(?:a |de )?\\d\\d ans|(?:en )?(?:1|un|2|deux|3|trois) ans?|[123]ans?",
    "(?:1|2|3)(?:ere|eme|e) annee|pas (?:trop |tres )?cher",
    "partout(?: en france)?|n importe ou|(?:dans )?toute la france|(?:la )?france entiere|en france(?<!(?:roissy|tremblay|chatenay|bonneuil) en france)",
    "(?:pres|proche|a cote|autour|pas loin|non loin) de (?:chez )?(?:moi|nous)|et (?:ses )?(?:alentours?|environs)",
    "arrondissements?|ardt|dept|dpt|maitre d apprentissage|20[23]\\d",
    `sans (?:le |aucune? |avoir (?:de |le )?|mon |d )?(?:diplomes?|bac|brevet|experiences?|permis|qualifications?|niveau|voiture|cv|formation)`,
  ].join("|")})\\b`,
);
const EVERY_CHATTER = new RegExp(CHATTER.source, "g");

/**
 * What follows "pas", "sans" or "sauf" is refused, up to "mais" or "plutôt". A refusal names no trade and is no wish: we cannot
 * leave a trade out, so it is taken out of what is understood and said back.
 */
function withoutRefusal(words: readonly string[]): { kept: readonly string[]; refused: readonly string[] | null } {
  const at = words.findIndex((_, i) => isRefusing(words, i));
  if (at < 0) return { kept: words, refused: null };
  const after = words.slice(at + 1);
  const turn = after.findIndex((word) => TURNS.has(word));
  const refused = turn < 0 ? after : after.slice(0, turn);
  const start = refused.findIndex((word) => !ARTICLES.has(word));
  if (start < 0 || !refused.some(maySayTrade)) return { kept: words, refused: null };
  const before = words.slice(0, at).filter((word) => !TURNS.has(word));
  return { kept: [...before, ...(turn < 0 ? [] : after.slice(turn + 1))], refused: refused.slice(start) };
}

function maySayTrade(word: string): boolean {
  return word.length > 1 && !isLinking(word) && (!isOptional(word) || PLACES_OF_STUDY.has(word));
}

/** These words with the accents and the marks that they were typed with. */
function asTyped(q: string, words: readonly string[]): string {
  const typed = [...q.matchAll(/[\p{L}\d]+/gu)];
  const first = typed.findIndex((_, i) => words.every((word, j) => normalise(typed[i + j]?.[0] ?? "") === word));
  const [from, to] = [typed[first], typed[first + words.length - 1]];
  return from === undefined || to === undefined ? words.join(" ") : q.slice(from.index, to.index + to[0].length);
}

function isRefusing(words: readonly string[], i: number): boolean {
  const [before, word = "", next, beyond] = [words[i - 1], words[i], words[i + 1], words[i + 2]];
  if (word === "plus") return words.slice(0, i).some((one) => one === "ne" || one === "n");
  if (word === "pas")
    return before !== "pourquoi" && before !== "sais" && !NEARBY.has(next ?? "") && beyond !== "calais";
  return REFUSING.has(word);
}

const REFUSING = new Set("sans sauf excepte hormis jamais ni deteste detester hais".split(" "));
/** Words of looking by which people also say where they would work. */
const PLACES_OF_STUDY = new Set(["ecole", "ecoles", "lycee", "college", "cfa"]);
const ARTICLES = new Set("de d du des la le les l un une".split(" "));
const TURNS = new Set(["mais", "plutot"]);
/** "pas loin de Metz" says where. */
const NEARBY = new Set(["loin", "trop", "encore"]);
