import {
  departementOf,
  type EstablishmentTraits,
  type InseeCode,
  type Month,
  monthOf,
  parseDay,
} from "../domain/index.ts";

/** The names that files give to the same thing, in lower case. */
const NAMES = {
  establishment: ["siret", "id", "identifier", "establishment", "entity"],
  naf: ["naf", "codenaf", "code_naf", "sector", "ape", "activiteprincipaleetablissement"],
  size: ["size", "trancheeffectif", "trancheeffectifs", "trancheeffectifsetablissement"],
  departement: ["departement", "département", "dep", "zone"],
  insee: ["insee", "codecommune", "codecommuneetablissement"],
  postcode: ["postcode", "codepostal", "code postal", "codepostaletablissement"],
  created: ["created", "createdon", "creation", "datecreation", "date_creation", "datecreationetablissement"],
} as const;

/** What a row says of an establishment, unchecked; null without any identifier. */
export function lenientTraits(raw: Readonly<Record<string, unknown>>): EstablishmentTraits | null {
  const lower = new Map(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (field: keyof typeof NAMES): string | null => {
    const value = NAMES[field]
      .map((name) => lower.get(name))
      .find((it) => typeof it === "string" || typeof it === "number");
    return value === undefined || value === "" ? null : String(value);
  };
  const establishment = text("establishment");
  if (establishment === null) return null;
  const size = text("size");
  return {
    establishment,
    naf: text("naf")?.replace(".", "") ?? null,
    size: size === "99" || size === "NN" ? null : size,
    departement: text("departement") ?? codeOfDepartement(text("insee")) ?? codeOfDepartement(text("postcode")),
    created: monthOrNull(text("created")),
  };
}

function codeOfDepartement(code: string | null): string | null {
  return code !== null && /^(\d{5}|2[AB]\d{3})$/.test(code) ? departementOf(code as InseeCode) : null;
}

function monthOrNull(text: string | null): Month | null {
  if (text === null) return null;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text as Month;
  try {
    return monthOf(parseDay(text.slice(0, 10)));
  } catch {
    return null;
  }
}
