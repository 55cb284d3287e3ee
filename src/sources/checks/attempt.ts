import { z } from "zod";
import { BinomeError, InvalidValue } from "../../domain/index.ts";
import type { Parsed, Rejection } from "../format.ts";

/** A record that is well formed and has no place here: an offer that is not in alternance, say. */
export class NotKept extends BinomeError {
  override readonly name = "NotKept";
  readonly field: string;
  readonly got: unknown;

  constructor(reason: string, field: string, got: unknown) {
    super(reason);
    this.field = field;
    this.got = got;
  }
}

/** A record, or the reason why `make` refuses it. Errors that are not about the record go through. */
export function attempt<R>(line: number, make: () => R): Parsed<R> {
  try {
    return { line, record: make(), gathers: 1 };
  } catch (error) {
    if (error instanceof InvalidValue) return { line, rejection: ofInvalidValue(error) };
    if (error instanceof NotKept)
      return { line, rejection: { reason: error.message, field: error.field, got: error.got } };
    if (error instanceof z.ZodError) return { line, rejection: ofIssue(error.issues[0] as z.core.$ZodIssue) };
    throw error;
  }
}

/** `raw` as its schema gives it; throws a `ZodError` that says what it got. */
export function check<T extends z.ZodType>(schema: T, raw: unknown): z.output<T> {
  return schema.parse(raw, { reportInput: true });
}

function ofInvalidValue({ field, expected, got }: InvalidValue): Rejection {
  return { reason: `${field}: expected ${expected}`, field, got };
}

function ofIssue(issue: z.core.$ZodIssue): Rejection {
  const field = issue.path.filter((key) => typeof key === "string").join(".") || "record";
  return { reason: `${field}: ${expectation(issue)}`, field, got: issue.input };
}

/** What was expected in the place of a value that is refused. */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_type") return `expected ${named(issue.expected)}`;
  if (issue.code === "invalid_value") return `expected one of ${issue.values.map(String).join(", ")}`;
  return issue.message.replace(/^\w+: /, "");
}

function named(type: string): string {
  return type === "object" ? "an object" : type === "array" ? "a list" : `a ${type}`;
}
