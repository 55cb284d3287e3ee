import { z } from "zod";
import { type Day, dayOf, InvalidValue } from "../domain/index.ts";
import { nullable, parsed, plainText, withoutContacts } from "./checks/index.ts";

/** Text that a feed may leave out. */
export const feedText = nullable(z.string().transform(plainText)).transform((text) => text || null);

/** A long text of a feed, without the addresses and numbers of people. */
export const feedDescription = feedText.transform((text) => text && withoutContacts(text));

/** A name or a title that a feed always gives. */
export const feedTitle = z
  .string()
  .transform((text) => withoutContacts(plainText(text)))
  .refine((text) => text !== "", "expected some text");

/** An instant in ISO 8601 as the day it is in Paris. */
export const instant = parsed((value): Day => {
  const date = new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new InvalidValue("instant", value, "an instant in ISO 8601");
  return dayOf(date);
});
