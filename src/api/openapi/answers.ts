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

/** The responses of a route about the service itself: neither limited nor kept. */
export function serviceAnswers(success: Success, own: readonly ProblemKind[] = []): Record<number, unknown> {
  return responses(success, {}, own);
}

function responses(success: Success, headers: object, own: readonly ProblemKind[]): Record<number, unknown> {
  const { description, schema, example } = success;
  const byStatus = Map.groupBy([...own, ...ALWAYS], (kind) => PROBLEMS[kind].status);
  const problems = [...byStatus].map(([status, kinds]) => [status, problemAnswer(kinds)]);
  return {
    200: {
      description,
      headers,
      content: { "application/json": { schema, examples: { example: { value: example } } } },
    },
    ...Object.fromEntries(problems),
  };
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
