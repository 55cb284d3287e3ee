import { z } from "zod";
import {
  type InseeCode,
  parseDay,
  parseInseeCode,
  parseLevel,
  parseRomeCode,
  type Reference,
} from "../domain/index.ts";
import { locate, nullable, optionalCode, parsed, plainText } from "./checks/index.ts";

/** Source of the records that come in a native format and do not name theirs. */
export const NATIVE = "native";

export const requiredText = z
  .string()
  .transform(plainText)
  .refine((text) => text !== "", "expected some text");
export const nullableText = nullable(z.string().transform(plainText)).transform((text) => text || null);
export const identifier = z
  .string()
  .trim()
  .max(200, "expected 1 to 200 characters")
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, "expected 1 to 200 characters, none of them a control character");
export const nullableDay = optionalCode(parseDay);
export const nullableLevel = optionalCode(parseLevel);
export const romes = list(parsed((value) => parseRomeCode(value, "romes")));

/** A list that may be null or left out: it then counts as empty. */
export function list<T extends z.ZodType>(schema: T) {
  return nullable(z.array(schema)).transform((items) => items ?? []);
}

export const latitude = coordinate(90);
export const longitude = coordinate(180);

/** PLACE of the contract. */
export const placeSchema = z.object({
  label: requiredText,
  postcode: nullable(z.string().regex(/^\d{5}$/, "expected a postcode of five digits")),
  insee: optionalCode((value): InseeCode => parseInseeCode(value)),
  lat: latitude,
  lon: longitude,
});

/** The place as given, its commune looked up when it was not. */
export function placed(place: z.output<typeof placeSchema>, reference: Reference) {
  return place.insee === null ? locate(place, reference) : place;
}

function coordinate(bound: number) {
  const expected = `expected a number from -${bound} to ${bound}`;
  return z.number(expected).min(-bound, expected).max(bound, expected);
}
