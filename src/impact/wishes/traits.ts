import type { Level } from "../../domain/index.ts";

/** Départements whose schools do not start with their own number. */
const CORSICA: Readonly<Record<string, string>> = { "620": "2A", "720": "2B" };

/**
 * The département of a school, by the first three characters of its UAI: "057…" is 57, "620…" 2A, "971…" 971. A code that the platform
 * gave while waiting for a UAI starts with a letter: "C75…" is 75. Null where it says none.
 */
export function departementOfSchool(uai: string): string | null {
  const head = uai.slice(0, 3);
  if (CORSICA[head] !== undefined) return CORSICA[head];
  if (/^9[78]\d$/.test(head)) return head;
  return /^[0A-Z](0[1-9]|[1-8]\d|9[0-5])$/.test(head) ? head.slice(1) : null;
}

/** What a title starts with: "BTS" of "BTS - Services - Tourisme - en apprentissage". */
export function diplomaOf(title: string): string {
  return (title.split(" - ")[0] ?? title).trim();
}

/** Levels of the diplomas met in such files; what is not here is of no known level. */
const LEVELS: Readonly<Record<string, Level>> = {
  BTS: 5,
  BTSA: 5,
  BUT: 6,
  DCG: 6,
  DEUST: 5,
  Licence: 6,
};

/** The level of a diploma, 3 to 7; null where its name does not say it. */
export function levelOf(diploma: string): Level | null {
  return LEVELS[diploma] ?? null;
}

/** Specialties of training (nomenclature NSF, décret n° 94-522 of 21 June 1994), by their first two digits. */
export const FIELDS: Readonly<Record<string, string>> = {
  "10": "Disciplines générales",
  "11": "Mathématiques et sciences",
  "12": "Sciences humaines et droit",
  "13": "Lettres et arts",
  "20": "Technologies industrielles",
  "21": "Agriculture, pêche, forêt, espaces verts",
  "22": "Transformations : alimentation, chimie, énergie",
  "23": "Génie civil, construction, bois",
  "24": "Matériaux souples : textile, habillement, cuir",
  "25": "Mécanique, électricité, électronique",
  "30": "Spécialités plurivalentes des services",
  "31": "Échanges et gestion",
  "32": "Communication et information",
  "33": "Services aux personnes",
  "34": "Services à la collectivité",
};

/** The two first digits of the specialty, in the middle of a `MEFSTAT11`: "25" of "32211025520". Null where there is none of the nomenclature. */
export function fieldOf(mefstat: string | null): string | null {
  const field = mefstat?.slice(6, 8) ?? "";
  return FIELDS[field] === undefined ? null : field;
}
