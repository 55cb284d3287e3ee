import { InvalidValue } from "../domain/index.ts";

/** The JSON of a record, free of what PostgreSQL's jsonb refuses: NUL characters are dropped, lone surrogates become U+FFFD. */
export function toDocument(record: unknown): string {
  const json = JSON.stringify(record);
  return UNSTORABLE.test(json) ? JSON.stringify(record, (_, value) => storable(value)) : json;
}

/** JSON.stringify escapes NUL and lone surrogates, and nothing else of that shape. Looking for the escapes costs less than walking the record. */
const UNSTORABLE = /\\u(0000|d[89a-f])/;

function storable(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;
}

/** Refuses a key that PostgreSQL could not keep as it is, or that would break the lines in which keys travel. */
export function checkedKey(value: string, field: string, of: string): string {
  if (value === "" || value.length > MAX_KEY || CONTROL.test(value) || !value.isWellFormed()) {
    throw new InvalidValue(`${field} of ${of}`, value, `1 to ${MAX_KEY} characters, none of them a control character`);
  }
  return value;
}

/** An index entry of PostgreSQL holds about 2,700 bytes; two keys of 300 characters always fit. */
const MAX_KEY = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;
