import { z } from "zod";
import { PROBLEMS, type ProblemKind, problemSchema, typeOf } from "../http/index.ts";

interface Success {
  readonly description: string;
  readonly schema: z.ZodType;
  readonly example: unknown;
}

/** What any route may answer, whatever it does. */
const ALWAYS: readonly ProblemKind[] = ["malformed-request", "url-too-long", "headers-too-large", "internal-error"];

/**
 * The responses of a route that reads the data: its 200 with an ETag, 304, and every problem it may answer with. They are for the
 * document: nothing is checked against them at run time.
 */
export function answers(success: Success, own: readonly ProblemKind[] = []): Record<number, unknown> {
  return {
    ...responses(success, { ETag: header("Weak validator, for If-None-Match."), ...RATE_HEADERS }, [
      "invalid-parameter",
      "key-refused",
      "right-missing",
      "too-many-requests",
      "not-ready",
      ...own,
    ]),
    304: z.undefined().meta({ description: "Nothing changed since the answer that had this ETag." }),
  };
}

/** The responses of a route that changes something, by status, and every problem it may answer with. */
export function actionAnswers(
  successes: Readonly<Record<number, Success>>,
  own: readonly ProblemKind[],
): Record<number, unknown> {
  const byStatus = Object.entries(successes).map(([status, success]) => [status, succeeded(success, RATE_HEADERS)]);
  const kinds: readonly ProblemKind[] = [
    "invalid-parameter",
    "key-required",
    "key-refused",
    "right-missing",
    "too-many-requests",
    ...own,
    ...ALWAYS,
  ];
  return { ...Object.fromEntries(byStatus), ...problemsOf(kinds) };
}

/** The responses of a route that sends a file, whole or in part, to who has the right to. */
export function fileAnswers(type: string, description: string): Record<number, unknown> {
  const content = { [type]: { schema: z.string() } };
  const headers = { ETag: header("Strong validator, for If-Range."), ...RATE_HEADERS };
  const range = { ...headers, "Content-Range": header("Which bytes of how many.") };
  return {
    200: { description, headers, content },
    206: { description: "The part asked with `Range`.", headers: range, content },
    304: z.undefined().meta({ description: "Nothing changed since the file that had this ETag." }),
    ...problemsOf([
      "invalid-parameter",
      "key-required",
      "key-refused",
      "right-missing",
      "range-not-satisfiable",
      "too-many-requests",
      "not-ready",
      ...ALWAYS,
    ]),
  };
}

/** The responses of a route that reads no generation. One that may be asked too much also looks at keys. */
export function serviceAnswers(success: Success, own: readonly ProblemKind[] = []): Record<number, unknown> {
  const keys: readonly ProblemKind[] = own.includes("too-many-requests") ? ["key-refused", "right-missing"] : [];
  return responses(success, {}, [...own, ...keys]);
}

function responses(success: Success, headers: object, own: readonly ProblemKind[]): Record<number, unknown> {
  return { 200: succeeded(success, headers), ...problemsOf([...own, ...ALWAYS]) };
}

function succeeded({ description, schema, example }: Success, headers: object) {
  return {
    description,
    headers,
    content: { "application/json": { schema, examples: { example: { value: example } } } },
  };
}

function problemsOf(kinds: readonly ProblemKind[]): Record<number, unknown> {
  const byStatus = Map.groupBy(kinds, (kind) => PROBLEMS[kind].status);
  return Object.fromEntries([...byStatus].map(([status, alike]) => [status, problemAnswer(alike)]));
}

function problemAnswer(kinds: readonly ProblemKind[]) {
  const examples = Object.fromEntries(kinds.map((kind) => [kind, { value: exampleOf(kind) }]));
  const description = kinds.map((kind) => `${PROBLEMS[kind].title} (\`${typeOf(kind)}\`).`).join(" ");
  const retry = kinds.includes("too-many-requests") || kinds.includes("not-ready");
  return {
    description,
    ...(retry && { headers: { "Retry-After": header("Seconds to wait before asking again.", "integer") } }),
    content: { "application/problem+json": { schema: problemSchema, examples } },
  };
}

function exampleOf(kind: ProblemKind): z.output<typeof problemSchema> {
  const { status, title } = PROBLEMS[kind];
  const problem = { type: typeOf(kind), title, status, detail: `${title}.`, instance: "/api/v1/search" };
  if (kind !== "invalid-parameter") return problem;
  const expected = "a number from 0 to 200";
  return {
    ...problem,
    detail: `Parameter "radius": got "-1", expected ${expected}.`,
    instance: "/api/v1/search?radius=-1",
    parameter: "radius",
    got: "-1",
    expected,
  };
}

const RATE_HEADERS = {
  "RateLimit-Limit": header("Requests a minute.", "integer"),
  "RateLimit-Remaining": header("Requests left in this minute.", "integer"),
  "RateLimit-Reset": header("Seconds until the minute ends.", "integer"),
};

function header(description: string, type = "string") {
  return { type, description };
}
