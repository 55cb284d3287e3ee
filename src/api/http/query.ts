import { InvalidValue } from "../../domain/index.ts";

/** Longer URLs are refused: the longest question of the contract, all in percent-encoding, is half of it. */
export const MAX_URL_CHARACTERS = 8_192;

/**
 * The parameters of a URL, decoded. Throws `InvalidValue`, naming the parameter, for one that is unknown, repeated, holds a
 * control character or is not UTF-8: a wrong question is told so, never answered as if it were another one.
 */
export function readQuery(url: string, known: Readonly<Record<string, unknown>>): Record<string, string> {
  const start = url.indexOf("?");
  const values: Record<string, string> = {};
  if (start < 0) return values;
  for (const part of url.slice(start + 1).split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const rawName = equals < 0 ? part : part.slice(0, equals);
    const name = decoded(rawName, rawName);
    const value = equals < 0 ? "" : decoded(part.slice(equals + 1), name);
    if (!Object.hasOwn(known, name)) throw new InvalidValue(name, value, knownNames(known));
    if (Object.hasOwn(values, name)) throw new InvalidValue(name, [values[name], value], "the parameter once");
    values[name] = value;
  }
  return values;
}

/** Control characters, but for the tab and line ends that come with pasted text. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

function decoded(raw: string, parameter: string): string {
  const text = percentDecoded(raw.replaceAll("+", " "));
  if (text === null) throw new InvalidValue(parameter, raw, "UTF-8 text, percent-encoded");
  if (CONTROL.test(text)) throw new InvalidValue(parameter, text, "text without control characters");
  return text;
}

function percentDecoded(text: string): string | null {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function knownNames(known: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(known);
  return names.length === 0 ? "no parameter at all" : `one of the known parameters: ${names.join(", ")}`;
}
