import { z } from "zod";
import { type Day, dayOf, InvalidValue } from "../domain/index.ts";
import { opcoNamed, opcoOf } from "../reference/index.ts";
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

/**
 * The OPCO of an employer: the one that is named, which was looked up by its SIRET, else that of its collective agreement. Nothing
 * when neither says: an activity (NAF) has several agreements, and one must not be guessed from it.
 */
export function opcoOfEmployer(known: { readonly opco: string | null; readonly idcc: string | null }): {
  opco?: string;
} {
  const opco =
    (known.opco === null ? null : opcoNamed(known.opco)) ?? (known.idcc === null ? null : opcoOf(known.idcc));
  return opco === null ? {} : { opco: opco.name };
}
