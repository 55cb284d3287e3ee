/** Words so common that a few lines of a language hold several, and that the other languages do not have. */
const COMMON = {
  fr: "le la les des une un et est vous nous votre pour dans avec sur qui que aux au du ce cette sont chez",
  en: "the and you your our with for are will from that this have who which their we is of to be or by",
  de: "der die das und ist sie wir mit für ein eine einen auf von zu den dem des nicht oder bei sich im",
} as const;

type Language = keyof typeof COMMON;

const LANGUAGES = (Object.keys(COMMON) as Language[]).map((language) => ({
  language,
  words: new Set(COMMON[language].split(" ")),
}));

/** Under this many common words, nothing is said: a title, a list of tools. */
const FEWEST = 5;

/**
 * The language of a text when it is not French, as a page has to say it: "en", "de". Null for French, and where it is not plain: twice
 * as many common words of that language as of French, and at least five.
 */
export function foreignLanguage(text: string): string | null {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map(({ language, words }) => ({
    language,
    count: found.filter((word) => words.has(word)).length,
  }));
  const french = counts.find(({ language }) => language === "fr")?.count ?? 0;
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.language !== "fr" && best.count >= FEWEST && best.count >= 2 * french ? best.language : null;
}
