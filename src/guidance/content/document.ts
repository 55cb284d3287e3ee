import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";
import type { Block } from "./blocks.ts";
import { blocksOf } from "./markdown.ts";

/** A file of content: what its front matter says, and its text. */
export type ContentDocument<Front> = Front & { readonly blocks: readonly Block[] };

/** Reads a Markdown file of this folder whose front matter follows `schema`. Throws, naming the file, when it does not. */
export function readDocument<Schema extends z.ZodType<object>>(
  path: string,
  schema: Schema,
): ContentDocument<z.output<Schema>> {
  return parseDocument(path, readFileSync(new URL(path, import.meta.url), "utf8"), schema);
}

/** The same from a text. */
export function parseDocument<Schema extends z.ZodType<object>>(
  path: string,
  text: string,
  schema: Schema,
): ContentDocument<z.output<Schema>> {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) {
    throw new Error(`${path}: got no front matter, expected YAML between two lines "---".`);
  }
  try {
    return { ...schema.parse(parse(front)), blocks: blocksOf(body) };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
