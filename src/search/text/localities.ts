import type { InseeCode, Locality, Reference } from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";
import type { PlaceNames } from "./place-names.ts";

type Commune = Extract<Locality, { kind: "commune" }>;

/**
 * The locality that a text names: a postcode, an INSEE code, the number of a département, or a name, alone or told
 * apart ("Saint-Denis (974)", "57000 Metz", "Metz, Moselle", "Paris (département)"). Null when it names none.
 */
export function findLocality(
  reference: Reference,
  names: PlaceNames,
  text: string,
  typos: "forgiven" | "refused" = "forgiven",
): Locality | null {
  const words = normalise(text).split(" ").filter(Boolean);
  if (words.length === 0) return null;
  const plain = words.join(" ");
  if (words.length === 1 && isCode(plain)) return byCode(reference, plain);
  const isToldApart = /\S\s*\(.+\)\s*$/.test(text); // "Marseille (13)" is not its 13th arrondissement
  const near = typos === "forgiven" ? names.nearlyNamed : () => [];
  const named = isToldApart ? null : names.named(plain)[0];
  const apart = () => toldApart(reference, { ...names, nearlyNamed: near }, words);
  return named ?? apart() ?? names.named(plain)[0] ?? near(plain)[0] ?? null;
}

/** A postcode first, then an INSEE code; two or three characters are a département. */
export function byCode(reference: Reference, code: string): Locality | null {
  const upper = code.toUpperCase();
  if (code.length < 4) return reference.departement(upper);
  return (
    reference.communesByPostcode(code)[0] ??
    reference.commune(upper as InseeCode) ??
    townOfRoundPostcode(reference, code)
  );
}

export function isCode(word: string): boolean {
  return /^(\d{2,3}|2[ab]|\d{5}|2[ab]\d{3})$/.test(word);
}

/** "75000", "69000" and "13000" are postcodes of no commune, and yet typed for the whole town. */
function townOfRoundPostcode(reference: Reference, code: string): Commune | null {
  const town = ROUND_POSTCODES[code];
  return town ? reference.commune(town as InseeCode) : null;
}

const ROUND_POSTCODES: Readonly<Record<string, string>> = { "75000": "75056", "69000": "69123", "13000": "13055" };

/** A name with a code, a kind or a wider place that says which one of that name. */
function toldApart(reference: Reference, names: PlaceNames, words: readonly string[]): Locality | null {
  const cedex = words.indexOf("cedex");
  const addressed = cedex < 0 ? words : words.slice(0, cedex);
  const code = addressed.find((word, i) => isCode(word) && (i === 0 || i === addressed.length - 1));
  const kind = KIND_WORDS[addressed.find((word) => word in KIND_WORDS) ?? ""];
  const name = addressed.filter((word) => word !== code && !(word in KIND_WORDS)).join(" ");
  if (name === "") return code ? byCode(reference, code) : null;
  const fits = (locality: Locality) => (!kind || locality.kind === kind) && (!code || isIn(reference, locality, code));
  if (code || kind || cedex >= 0) return names.named(name).find(fits) ?? names.nearlyNamed(name).find(fits) ?? null;
  return followedByWider(names, words);
}

const KIND_WORDS: Readonly<Record<string, Locality["kind"]>> = {
  commune: "commune",
  ville: "commune",
  departement: "departement",
  region: "region",
};

function isIn(reference: Reference, locality: Locality, code: string): boolean {
  if (locality.kind !== "commune") return locality.code === code.toUpperCase();
  if (code.length < 4) return locality.departement === code.toUpperCase();
  const coded = byCode(reference, code);
  return locality.postcodes.includes(code) || (coded?.kind === "commune" && coded.departement === locality.departement);
}

/** "Metz Moselle", "Saint-Denis La Réunion": a commune, then the département or region it lies in. */
function followedByWider(names: PlaceNames, words: readonly string[]): Locality | null {
  for (let at = words.length - 1; at > 0; at--) {
    for (const wider of names.named(words.slice(at).join(" "))) {
      if (wider.kind === "commune") continue;
      const inside = wider.kind === "departement" ? [wider.code] : wider.departements;
      const found = names
        .named(words.slice(0, at).join(" "))
        .find((it) => it.kind === "commune" && inside.includes(it.departement));
      if (found) return found;
    }
  }
  return null;
}
