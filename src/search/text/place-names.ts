import type { Locality, Reference } from "../../domain/index.ts";
import { withinOneEdit } from "../../lib/edit-distance.ts";
import { prefixRange } from "../../lib/sorted.ts";
import { normalise } from "../../lib/text.ts";
import { nameOf } from "../../reference/index.ts";
import { formerRegions } from "./former-regions.ts";

/** The names of communes, départements and regions, sorted as keys. */
export interface PlaceNames {
  /** Every locality of that very name, best first. */
  named(name: string): readonly Locality[];
  /** Those whose name starts with `name`, in no order; a locality may come twice, by two of its names. */
  startingWith(name: string): readonly Locality[];
  /** Those whose long name is one edit away, its first two letters right, best first. */
  nearlyNamed(name: string): readonly Locality[];
}

/**
 * A name as it is compared: no accents, spaces, hyphens or apostrophes, "st" and "ste" in full, "s/" as "sur":
 * "L'Haÿ-les-Roses" is "lhaylesroses".
 */
export function placeKey(name: string): string {
  const plain = IS_PLAIN.test(name) ? name : normalise(name);
  if (!HAS_ABBREVIATION.test(plain)) return plain.replaceAll(" ", "");
  const words = plain.split(" ");
  return words.map((word, i) => (word === "s" && i > 0 ? "sur" : (ABBREVIATIONS[word] ?? word))).join("");
}

/** Words of a question are so already: each is looked up a dozen times, in as many groups of words. */
const IS_PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const HAS_ABBREVIATION = /\bs(?:t|te|ts|tes)?\b/;

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" };

export function createPlaceNames(reference: Reference): PlaceNames {
  const entries = [...reference.localities, ...formerRegions(reference)].flatMap((locality) =>
    namesOf(locality).map((name) => ({ key: placeKey(name), locality })),
  );
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : byImportance(a.locality, b.locality)));
  const keys = entries.map(({ key }) => key);
  const firstOf = new Map<string, number>();
  for (const [i, key] of keys.entries()) if (key !== keys[i - 1]) firstOf.set(key, i);
  const between = (from: number, to: number) => entries.slice(from, to).map(({ locality }) => locality);
  return {
    named: (name) => {
      const key = placeKey(name);
      const from = firstOf.get(key);
      if (from === undefined) return NONE;
      let end = from + 1;
      while (keys[end] === key) end++;
      return between(from, end);
    },
    startingWith: (name) => between(...prefixRange(keys, placeKey(name))),
    nearlyNamed: (name) => {
      const key = placeKey(name);
      if (key.length < SHORTEST_CORRECTED || /^\d/.test(key)) return [];
      const [from, to] = prefixRange(keys, key.slice(0, 2));
      const near = entries
        .slice(from, to)
        .filter((entry) => entry.key.length >= SHORTEST_CORRECTED && withinOneEdit(entry.key, key));
      return near.map(({ locality }) => locality).sort(byImportance);
    },
  };
}

const NONE: readonly Locality[] = [];
const SHORTEST_CORRECTED = 6;

/**
 * Which of two localities of one name is meant: a town of 20,000 people before a département ("Vienne", "Paris"), a
 * département or region before a village ("Creuse", "La Réunion"), then the more populated.
 */
export function byImportance(a: Locality, b: Locality): number {
  return importance(b) - importance(a) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || (a.code < b.code ? -1 : 1);
}

const TOWN = 20_000;
const KIND_ORDER: Readonly<Record<Locality["kind"], number>> = { commune: 0, departement: 1, region: 2 };

function importance({ kind, population }: Locality): number {
  return kind === "commune" && population >= TOWN ? population * 1000 : population;
}

/** The locality's name and what people also call it. */
function namesOf(locality: Locality): readonly string[] {
  const name = nameOf(locality);
  const names = [name];
  const withoutArticle = /^(?:l['’]|l[ea]s? )(.+)$/i.exec(name)?.[1];
  if (withoutArticle) names.push(withoutArticle);
  const [, town, rank] = /^(.+) (\d+)er?e? arrondissement$/i.exec(name) ?? [];
  if (town && rank) names.push(`${town} ${rank}`, `${town} ${rank}${rank === "1" ? "er" : "e"}`, `${town} ${rank}eme`);
  if (locality.kind === "region") names.push(...(REGION_NICKNAMES[locality.code] ?? []));
  return names;
}

const REGION_NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  "11": ["IDF", "région parisienne"],
  "24": ["région Centre"],
  "27": ["BFC"],
  "84": ["AURA"],
  "93": ["PACA", "Région Sud"],
};
