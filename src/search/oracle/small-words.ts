import type { RomeCode } from "../../domain/index.ts";
import type { Understood } from "../text/index.ts";

const rome = (code: string) => code as RomeCode;

/** Of employers and companies: the first two are those of employers of offers, by the first digit of their SIRET. */
export const NAMES = ["LIDL S.A. SAS", "La Poste", "Lidl", "Fruits Lidl", "Peche et fruits", "Poste", "Vendeur fruits"];

/** What some questions ask of the words of documents. "fruits" and "lidl" are free; "culture" and "pêche" are said by a label. */
export const BY_WORDS: Readonly<Record<string, Partial<Understood>>> = {
  lidl: byWords("lidl!"),
  "lidl fruits": byWords("lidl! fruits!"),
  fru: byWords("fru!"),
  frui: byWords("frui!"),
  peche: byWords("peche"),
  "vendeur fruits lidl": byWords("vendeur! fruits! lidl!"),
  "culture fruits": { exact: [rome("A1101")], close: [rome("A1102")], ...byWords("culture fruits!") },
  "culture lidl": { exact: [rome("A1101")], close: [rome("A1102")], ...byWords("culture lidl!", "lidl") },
  culture: { exact: [rome("A1101")], close: [rome("A1102")], ...byWords("culture") },
  fruitier: { exact: [rome("A1101")], close: [rome("A1102")], ...byWords("fruitier"), ...certified("vendeur fruit") },
  "fruitier lidl": {
    exact: [rome("A1101")],
    close: [rome("A1103")],
    ...byWords("fruitier lidl!", "lidl"),
    ...certified("fruit cultur", "inconnu fruit"),
  },
  "fruitier cfa lidl": {
    exact: [rome("A1101"), rome("A1102")],
    close: [],
    ...byWords("fruitier lidl!", "cfa lidl"),
    ...certified("vendeur"),
  },
  "cfa lidl": byWords("lidl!", "cfa lidl"),
  "la poste": { isOpen: true, sought: { words: [], name: ["la poste"] } },
};

/** "!" marks the words that no occupation says. */
function byWords(marked: string, ...names: string[]): Partial<Understood> {
  const typed = marked.split(" ");
  const words = typed.map((word, i) => ({
    word: word.replace("!", ""),
    isFree: word.endsWith("!"),
    isLast: i === typed.length - 1,
  }));
  return { sought: { words, name: [words.map(({ word }) => word).join(" "), ...names] } };
}

/** Certifications named, by the stems of their titles. */
function certified(...titles: string[]): Partial<Understood> {
  return { certifications: titles.map((title) => ({ title, stems: title.split(" ") })) };
}

export const WORD_QUESTIONS = Object.keys(BY_WORDS);
