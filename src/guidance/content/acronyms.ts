import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** A word of capitals, as "CFA" or "SMIC"; "I" or "À" alone is no acronym. */
export const ACRONYM = /\b[A-Z]{2,}\b/g;

let table: ReadonlyMap<string, string> | undefined;

/** Every acronym of the guidance and what it means, in French. */
export function loadAcronyms(): ReadonlyMap<string, string> {
  table ??= new Map(
    Object.entries(
      z
        .record(z.string().regex(/^[A-Z]+$/), z.string())
        .parse(parse(readFileSync(new URL("acronyms.yaml", import.meta.url), "utf8"))),
    ),
  );
  return table;
}

/** The acronyms of a text, each once, sorted. */
export function acronymsIn(text: string): string[] {
  return [...new Set(text.match(ACRONYM) ?? [])].sort();
}
