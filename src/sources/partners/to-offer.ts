import {
  type Day,
  dayOf,
  InvalidValue,
  type Offer,
  parseDay,
  parseInseeCode,
  parseLevel,
  parseRomeCode,
  parseSiret,
} from "../../domain/index.ts";
import { check, locate, plainText, webUrl, withoutContacts } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { identifier } from "../native-fields.ts";
import { feedTitle, opcoOfEmployer } from "../offer-fields.ts";
import type { Mapping, Target } from "./mapping.ts";
import { textsOf } from "./values.ts";

const MAX_KEYWORDS = 20;
const TYPES = ["apprentissage", "professionnalisation"] as const;
const YES = new Set(["oui", "true", "1", "yes", "o"]);

/** A partner's record as an offer of that partner, by its mapping. Throws what names the wrong field. */
export function toOffer(source: string, mapping: Mapping, row: unknown, { reference }: SourceContext): Offer {
  const read = reader(mapping, row);
  const description = read.text("description");
  const label = read.text("place.label");
  const [postcode, insee] = [read.one("place.postcode", postcodeOf), read.one("place.insee", parseInseeCode)];
  const [lat, lon] = [read.one("place.lat", degrees(90)), read.one("place.lon", degrees(180))];
  const town = [postcode, insee && reference.commune(insee)?.label].filter(Boolean).join(" ");
  const disabilityFriendly = read.text("disabilityFriendly");
  return {
    id: check(identifier, read.text("id") ?? ""),
    source,
    title: check(feedTitle, read.text("title") ?? ""),
    description: description && withoutContacts(plainText(description)),
    keywords: [...new Set(textsOf("keywords", mapping, row).map(plainText))].slice(0, MAX_KEYWORDS),
    romes: [...new Set(textsOf("romes", mapping, row).map((code) => parseRomeCode(code, "romes")))],
    employer: { name: read.text("employer.name"), siret: read.one("employer.siret", siretOf) },
    ...opcoOfEmployer({ opco: null, idcc: read.text("employer.idcc") }),
    place: locate({ label: label ?? (town || "Lieu inconnu"), postcode, insee, lat, lon }, reference),
    contract: {
      types: [...new Set(textsOf("contract.types", mapping, row).map(typeOf))],
      start: read.one("contract.start", day),
      durationMonths: read.one("contract.durationMonths", wholeNumber),
    },
    level: read.one("level", parseLevel),
    publishedAt: read.one("publishedAt", day),
    expiresAt: read.one("expiresAt", day),
    url: webUrl(read.text("url")),
    openings: read.one("openings", wholeNumber) ?? 1,
    disabilityFriendly: disabilityFriendly === null ? null : YES.has(disabilityFriendly.toLowerCase()),
    contact: null,
    alsoSeenAt: [],
  };
}

/** Texts of several fields are paragraphs; a code is the first text that there is. */
function reader(mapping: Mapping, row: unknown) {
  return {
    text: (target: Target): string | null => plainText(textsOf(target, mapping, row).join("\n\n")) || null,
    one<T>(target: Target, parse: (text: string, field: string) => T): T | null {
      const [first] = textsOf(target, mapping, row);
      return first === undefined ? null : parse(first, target);
    },
  };
}

function typeOf(word: string): (typeof TYPES)[number] {
  const type = TYPES.find((known) => known === word.toLowerCase());
  if (type === undefined) throw new InvalidValue("contract.types", word, TYPES.join(" or "));
  return type;
}

function siretOf(text: string, field: string) {
  return parseSiret(text.replace(/\s/g, ""), field);
}

function postcodeOf(text: string, field: string): string {
  if (!/^\d{5}$/.test(text)) throw new InvalidValue(field, text, "five digits");
  return text;
}

/** A day, or an instant as the day it is in Paris. */
function day(text: string, field: string): Day {
  if (!text.includes("T")) return parseDay(text.slice(0, 10), field);
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new InvalidValue(field, text, "a day, or an instant in ISO 8601");
  return dayOf(instant);
}

function wholeNumber(text: string, field: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidValue(field, text, "a whole number from 1");
  return number;
}

function degrees(bound: number) {
  return (text: string, field: string): number => {
    const number = Number(text.replace(",", "."));
    if (!(Math.abs(number) <= bound)) throw new InvalidValue(field, text, `a number from -${bound} to ${bound}`);
    return number;
  };
}
