/**
 * Texts as French typesets them: a space that does not break before ":", ";", "?", "!", "»" and after "«", nor between a number and "km". Takes a whole
 * catalogue (strings, lists, functions that give them) and gives it back with the same shape, so that its author types plain spaces.
 */
export function typeset<Texts>(texts: Texts): Texts {
  return typesetAny(texts) as Texts;
}

function typesetAny(texts: unknown): unknown {
  if (typeof texts === "string")
    return texts
      .replace(/ (?=[:;?!»])/g, "\u00a0")
      .replace(/« /g, "«\u00a0")
      .replace(/(\d) (?=km\b)/g, "$1\u00a0");
  if (Array.isArray(texts)) return texts.map(typesetAny);
  if (typeof texts === "function") return (...given: unknown[]) => typesetAny(texts(...given));
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typesetAny(text)]));
}
