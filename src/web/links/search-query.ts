import { InvalidValue } from "../../domain/index.ts";

/** The parameters of a search as they stand in the address, empty ones left out. */
export type SearchQuery = Readonly<Record<string, string>>;

/**
 * What a form sent: fields left empty are dropped, `sources` ticked several times become one list.
 * Throws `InvalidValue` when another parameter is given twice.
 */
export function readQuery(raw: Readonly<Record<string, unknown>>): SearchQuery {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    const text = single(name, value);
    if (text !== "") query[name] = text;
  }
  return query;
}

/** The address of a search. `changes` replace parameters, null removes one; the page of a list starts again unless they say otherwise. */
export function searchUrl(query: SearchQuery, changes: Readonly<Record<string, string | null>> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, cursor: null, ...changes })) {
    if (value !== null) params.set(name, value);
  }
  const text = params.toString();
  return text === "" ? "/recherche" : `/recherche?${text}`;
}

function single(name: string, value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) {
    const given = value.filter((one): one is string => typeof one === "string" && one.trim() !== "");
    if (name === "sources") return given.join(",");
    if (given.length < 2) return (given[0] ?? "").trim();
  }
  throw new InvalidValue(name, value, "one value");
}
