import type { Locality, PlaceSuggestion, Reference } from "../../domain/index.ts";
import { prefixRange } from "../../lib/sorted.ts";
import { normalise } from "../../lib/text.ts";
import { top } from "../../lib/top.ts";
import { nameOf } from "../../reference/index.ts";
import { byCode, findLocality, isCode } from "./localities.ts";
import { byImportance, type PlaceNames } from "./place-names.ts";

type Commune = Extract<Locality, { kind: "commune" }>;

/** Places while typing: those of that very name or code, then those that start with it, the most populated first. */
export type PlaceSuggestions = (q: string, limit: number) => readonly PlaceSuggestion[];

export function createPlaceSuggestions(reference: Reference, names: PlaceNames): PlaceSuggestions {
  const postcodes = indexPostcodes(reference);
  return (q, limit) => {
    const typed = normalise(q);
    if (typed === "") return [];
    const found =
      /^\d/.test(typed) || isCode(typed)
        ? byDigits(reference, postcodes, typed, limit)
        : byName(reference, names, q, limit);
    return found.slice(0, limit).map(toSuggestion);
  };
}

function byName(reference: Reference, names: PlaceNames, q: string, limit: number): readonly Locality[] {
  const exact = names.named(q).slice(0, limit);
  const starting = top(new Set(names.startingWith(q)), limit + exact.length, byProminence);
  const found = [...new Set([...exact, ...starting])];
  if (found.length > 0) return found;
  const meant = findLocality(reference, names, q);
  return [...new Set([...(meant ? [meant] : []), ...names.nearlyNamed(q)])];
}

/** A département has some twenty times the people of the town one looks for: it counts for a tenth. */
function byProminence(a: Locality, b: Locality): number {
  return prominence(b) - prominence(a) || byImportance(a, b);
}

function prominence({ kind, population }: Locality): number {
  return kind === "commune" ? population : population / 10;
}

interface Postcodes {
  readonly sorted: readonly string[];
  readonly communes: readonly Commune[];
}

function indexPostcodes(reference: Reference): Postcodes {
  const codes = new Set(reference.localities.flatMap((it) => (it.kind === "commune" ? it.postcodes : [])));
  const pairs = [...codes]
    .sort()
    .flatMap((code) => reference.communesByPostcode(code).map((commune) => ({ code, commune })));
  return { sorted: pairs.map(({ code }) => code), communes: pairs.map(({ commune }) => commune) };
}

function byDigits(reference: Reference, postcodes: Postcodes, typed: string, limit: number): readonly Locality[] {
  const [code = ""] = typed.split(" ");
  const meant = typed === code ? byCode(reference, code) : null;
  const [from, to] = prefixRange(postcodes.sorted, code);
  const starting = top(new Set(postcodes.communes.slice(from, to)), limit, byImportance);
  return [...new Set([...(meant ? [meant] : []), ...starting])];
}

/** Labels say which: "Valence (26)", "Moselle (département)". `findLocality` reads each of them back. */
function toSuggestion(locality: Locality): PlaceSuggestion {
  const { kind, code, population } = locality;
  if (kind !== "commune") {
    const label = `${locality.label} (${kind === "region" ? "région" : "département"})`;
    return { kind, label, code, postcodes: [], lat: null, lon: null, population };
  }
  const name = nameOf(locality);
  const { postcodes, lat, lon } = locality;
  return { kind, label: `${name} (${locality.departement})`, code, postcodes, lat, lon, population };
}
