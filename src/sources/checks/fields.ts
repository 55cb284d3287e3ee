import { z } from "zod";
import { type Contact, InvalidValue } from "../../domain/index.ts";
import { webUrl } from "./web-url.ts";

/** A field read by one of the domain's parsers: what the parser expected is said in its words. */
export function parsed<T>(parse: (value: unknown) => T) {
  return z.unknown().transform((value, context): T => {
    try {
      return parse(value);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      context.addIssue({ code: "custom", message: `expected ${error.expected}`, input: value });
      return z.NEVER;
    }
  });
}

/** A field that may be null or left out: both give null. */
export function nullable<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value): z.output<T> | null => value ?? null);
}

/** A code that a file leaves empty, or null, when it does not know it. */
export function optionalCode<T>(parse: (value: unknown) => T) {
  return z.preprocess((value) => (value === "" || value === undefined ? null : value), parsed(parse).nullable());
}

/** How to reach an organisation: a page of the web, an address, a number. */
export const contactSchema = z
  .object({
    url: nullable(parsed((value) => requiredUrl(value))),
    email: nullable(z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "expected an e-mail address")),
    phone: nullable(z.string().regex(/^\+?[\d\s.()-]{3,30}$/, "expected a phone number")),
  })
  .transform((contact): Contact | null => (contact.url || contact.email || contact.phone ? contact : null));

export function requiredUrl(value: unknown): string {
  const url = webUrl(value);
  if (url === null) throw new InvalidValue("url", value, "an address that starts with http:// or https://");
  return url;
}
