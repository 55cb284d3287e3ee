/** What a number is said of, or the month of a day: it stays on the number's line. */
const UNIT = "km|%|€|h|ans?|mois|jours?|heures?|places?|points?|salariés?";
const MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const BEFORE_UNIT = new RegExp(`(\\d(?:er)?) (?=(?:${UNIT}|${MONTH})(?![\\p{L}\\d]))`, "gu");

/**
 * Texts as French typesets them: a space that does not break before ":", ";", "?", "!", "»", after "«" and "n°", nor between a number and its unit
 * or its month; a curved apostrophe, and a dash where a hyphen stands between spaces, as the names of occupations are published. Takes a whole catalogue (strings, lists,
 * functions that give them) and gives it back with the same shape, so that its author types plain spaces.
 */
export function typeset<Texts>(texts: Texts): Texts {
  return typesetAny(texts) as Texts;
}

/** A heading whose inversions stay in one piece: "peut-on" cut after its hyphen reads badly in large letters. */
export function typesetHeading(text: string): string {
  return typeset(text).replace(/-(?=(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)(?!\p{L}))/gu, "\u2011");
}

function typesetAny(texts: unknown): unknown {
  if (typeof texts === "string")
    return texts
      .replace(/ (?=[:;?!»])/g, "\u00a0")
      .replace(/« /g, "«\u00a0")
      .replace(/n° /g, "n°\u00a0")
      .replace(BEFORE_UNIT, "$1\u00a0")
      .replace(/(\p{L})'(?=\p{L})/gu, "$1’")
      .replace(/(\p{L}) - (?=\p{L})/gu, "$1 – ");
  if (Array.isArray(texts)) return texts.map(typesetAny);
  if (typeof texts === "function") return (...given: unknown[]) => typesetAny(texts(...given));
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typesetAny(text)]));
}
