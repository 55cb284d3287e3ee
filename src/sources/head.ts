/** What the beginning of a file says about its format. */
export interface Head {
  /** "json": one array, or one array within an envelope; "lines": one JSON object a line; "csv": columns with names. */
  readonly shape: "json" | "lines" | "csv";
  /** Columns of a CSV file, or keys of the first record. */
  readonly names: ReadonlySet<string>;
}

/** Arrays of records that come within an object: France Travail's search, API Alternance's search, open data portals (two versions), the catalogue. */
export const ENVELOPES = ["resultats", "jobs", "records", "results", "formations"] as const;

const DELIMITERS = [",", ";", "|", "\t"];

/** Reads the shape and the names from the first characters of a file; the last record may be cut. */
export function readHead(text: string): Head {
  const start = text.trimStart();
  if (start.startsWith("[")) return { shape: "json", names: keysOf(start, 2) };
  const envelope = envelopeOf(start);
  if (envelope) return { shape: "json", names: keysOf(start.slice(start.indexOf(`"${envelope}"`)), 2) };
  const object = text.split("\n", 20).find((line) => line.trimStart().startsWith("{"));
  if (object !== undefined) return { shape: "lines", names: keysOf(object, 1) };
  const firstLine = start.slice(0, start.search(/\r?\n|$/));
  return { shape: "csv", names: new Set(columnsOf(firstLine)) };
}

/** The envelope that a JSON document opens with, if any. */
export function envelopeOf(text: string): string | null {
  const key = /^\s*\{\s*(?:"\w+"\s*:\s*(?:[\w.-]+|"[^"]*"|\{[^{}]*\})\s*,\s*)*"(\w+)"\s*:\s*\[/.exec(text)?.[1];
  return ENVELOPES.find((known) => known === key) ?? null;
}

/** The delimiter that appears most in a header. */
export function delimiterOf(header: string): string {
  const uses = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}

function columnsOf(header: string): string[] {
  return header
    .split(delimiterOf(header))
    .map((name) => columnName(name.replace(/^"|"$/g, "")))
    .filter((name) => name !== "");
}

/** Column names are compared without outer spaces, in composed Unicode. */
export function columnName(name: string): string {
  return name.trim().normalize("NFC");
}

/** Keys at one depth of JSON text, up to the end of the first object that has that depth or up to where the text is cut. */
function keysOf(text: string, depth: number): Set<string> {
  const keys = new Set<string>();
  const tokens = /"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{}]/g;
  let level = 0;
  for (const [token, string, colon] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") level++;
    else if (token === "}" || token === "]") {
      if (level === depth && keys.size > 0) return keys;
      level--;
    } else if (string !== undefined && colon !== undefined && level === depth) keys.add(string);
  }
  return keys;
}
