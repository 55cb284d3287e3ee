import { z } from "zod";
import { InvalidValue, type Route } from "../../domain/index.ts";
import { parsed, plainText } from "../checks/index.ts";
import { filled } from "../csv-fields.ts";
import { mefstatCode, schoolCode } from "../wish-count-fields.ts";

/**
 * The columns of every year. `MEFSTAT11` is the one named exactly so: files of some years also hold "MEFSTAT11_old" or
 * "CFD rectifié", which are never read.
 */
export const COLUMNS = ["UAI", "MEFSTAT11", "NB_VOEUX_CONFIRMES", "STATUT"] as const;

/** What some years have, under the name of one year or of another. */
export const OPTIONAL = [
  "LIBELLÉFORMATION",
  "LIBELLEFORMATION",
  "LIBELLE_FORMATION",
  "CAPACITEPSUP",
  "CAPACITE",
] as const;

export const countRow = z.object({
  UAI: schoolCode,
  MEFSTAT11: z.union([z.literal("").transform(() => null), mefstatCode], "expected eleven characters, or none"),
  NB_VOEUX_CONFIRMES: parsed((value) => wholeNumber(value, "NB_VOEUX_CONFIRMES")),
  STATUT: parsed(parseRoute),
  title: filled,
  capacity: parsed((value) => (value === "" ? null : wholeNumber(value, "CAPACITEPSUP"))),
});

function parseRoute(value: unknown): Route {
  const route = typeof value === "string" ? value.toLowerCase() : value;
  if (route !== "apprentissage" && route !== "scolaire") {
    throw new InvalidValue("STATUT", value, "Apprentissage or Scolaire");
  }
  return route;
}

/** Digits, with the spaces that spreadsheets put between thousands. */
function wholeNumber(value: unknown, field: string): number {
  const digits = typeof value === "string" ? plainText(value).replace(/\s/g, "") : "";
  if (!/^\d{1,7}$/.test(digits)) throw new InvalidValue(field, value, "a whole number, 0 or more");
  return Number(digits);
}
