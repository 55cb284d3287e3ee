import { z } from "zod";
import { InvalidValue, type Level, parseLevel } from "../domain/index.ts";
import { parsed, plainText } from "./checks/index.ts";

/** A cell that must hold something. */
export const filled = z
  .string()
  .transform(plainText)
  .refine((text) => text !== "", "expected some text");

/** A cell of text; empty gives null. */
export const cell = z.string().transform((text) => plainText(text) || null);

/** A cell with a decimal number of degrees; empty gives null. */
export function degrees(bound: 90 | 180) {
  return parsed((value): number | null => {
    if (value === "") return null;
    const number = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    if (!(Math.abs(number) <= bound)) throw new InvalidValue("degrees", value, `a number from -${bound} to ${bound}`);
    return number;
  });
}

/** "Niveau 4", "niveau4"; empty or "NR" (not known) gives null. */
export const levelCell = parsed((value): Level | null => {
  if (value === "" || value === "NR") return null;
  return parseLevel(typeof value === "string" ? value.replace(/^niveau\s*/i, "") : value);
});

/** A five-digit postcode; empty gives null. */
export const postcodeCell = parsed((value): string | null => {
  if (value === "") return null;
  if (typeof value !== "string" || !/^\d{5}$/.test(value)) throw new InvalidValue("postcode", value, "five digits");
  return value;
});
