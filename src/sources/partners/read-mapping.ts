import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { InvalidValue } from "../../domain/index.ts";
import { expectation } from "../checks/index.ts";
import { type Mapping, mappingSchema } from "./mapping.ts";

/** A mapping file, checked. Throws `InvalidValue` naming the file, the field, what it got and what it expected. */
export function readMapping(path: string): Mapping {
  const file = basename(path);
  const result = mappingSchema.safeParse(parsed(path), { reportInput: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) throw result.error;
  const field = [file, ...issue.path.map(String)].join(": ");
  throw new InvalidValue(field, issue.input, expectation(issue).replace(/^expected /, ""));
}

function parsed(path: string): unknown {
  const text = readFileSync(path, "utf8");
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new InvalidValue(basename(path), (error as Error).message.split("\n")[0], "a mapping in YAML");
  }
}
