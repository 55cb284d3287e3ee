import type { Locality, Reference } from "../../domain/index.ts";

/**
 * The sixteen regions that those of 2016 replaced (law 2015-29), as Insee numbered them: people still say "Alsace" or
 * "Rhône-Alpes". The five that kept their limits are regions of today.
 */
export function formerRegions(reference: Reference): readonly Locality[] {
  const people = new Map(
    reference.localities.filter(({ kind }) => kind === "departement").map(({ code, population }) => [code, population]),
  );
  return Object.entries(FORMER).flatMap(([label, [code = "", ...departements]]): Locality[] => {
    if (!departements.every((each) => people.has(each))) return [];
    const population = departements.reduce((sum, each) => sum + (people.get(each) ?? 0), 0);
    return [{ kind: "region", code, label, departements, population }];
  });
}

/** Their code, then their départements. */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  Alsace: ["42", "67", "68"],
  Aquitaine: ["72", "24", "33", "40", "47", "64"],
  Auvergne: ["83", "03", "15", "43", "63"],
  "Basse-Normandie": ["25", "14", "50", "61"],
  Bourgogne: ["26", "21", "58", "71", "89"],
  "Champagne-Ardenne": ["21", "08", "10", "51", "52"],
  "Franche-Comté": ["43", "25", "39", "70", "90"],
  "Haute-Normandie": ["23", "27", "76"],
  "Languedoc-Roussillon": ["91", "11", "30", "34", "48", "66"],
  Limousin: ["74", "19", "23", "87"],
  Lorraine: ["41", "54", "55", "57", "88"],
  "Midi-Pyrénées": ["73", "09", "12", "31", "32", "46", "65", "81", "82"],
  "Nord-Pas-de-Calais": ["31", "59", "62"],
  Picardie: ["22", "02", "60", "80"],
  "Poitou-Charentes": ["54", "16", "17", "79", "86"],
  "Rhône-Alpes": ["82", "01", "07", "26", "38", "42", "69", "73", "74"],
};
