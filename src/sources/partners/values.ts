import { InvalidValue } from "../../domain/index.ts";
import type { Mapping, Rule, Target } from "./mapping.ts";

/** What a rule finds in a record: every text of the fields that it names, without the empty ones. */
export function textsOf(target: Target, { offer }: Mapping, row: unknown): string[] {
  const rule = offer[target];
  if (rule === undefined) return [];
  if ("always" in rule) return [rule.always];
  return rule.from
    .flatMap((path) => leavesOf(at(row, path)))
    .flatMap((text) => ("split" in rule && rule.split !== undefined ? text.split(rule.split) : [text]))
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => translated(target, rule, text));
}

/** The value at a path such as "lieu.ville"; a name with dots of its own is found too. */
function at(row: unknown, path: string): unknown {
  if (typeof row !== "object" || row === null) return undefined;
  if (Object.hasOwn(row, path)) return (row as Record<string, unknown>)[path];
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0 || !Object.hasOwn(row, first)) return undefined;
  return at((row as Record<string, unknown>)[first], rest.join("."));
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return typeof value === "object" && value !== null && "#text" in value ? leavesOf(value["#text"]) : [];
}

function translated(target: Target, rule: Exclude<Rule, { always: string }>, text: string): string {
  if ("words" in rule && rule.words !== undefined) {
    const word = rule.words[text];
    if (word === undefined)
      throw new InvalidValue(target, text, `one of the words of the mapping: ${Object.keys(rule.words).join(", ")}`);
    return word;
  }
  return "date" in rule && rule.date !== undefined ? dayIn(target, rule.date, text) : text;
}

/** "07/09/2026" read as "DD/MM/YYYY" gives "2026-09-07"; an hour may follow. */
function dayIn(target: Target, order: string, text: string): string {
  const pattern = order
    .replace(/[.]/g, "\\.")
    .replace("YYYY", "(?<year>\\d{4})")
    .replace("MM", "(?<month>\\d{1,2})")
    .replace("DD", "(?<day>\\d{1,2})");
  const { year, month = "", day = "" } = new RegExp(`^${pattern}(?!\\d)`).exec(text)?.groups ?? {};
  if (year === undefined) throw new InvalidValue(target, text, `a day written ${order}`);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
