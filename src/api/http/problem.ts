import { z } from "zod";
import { BinomeError, type InvalidValue } from "../../domain/index.ts";

/** Every kind of error of the API. Its `type` is `urn:binome:problem:<kind>`; the URNs are stable. */
export const PROBLEMS = {
  "invalid-parameter": { status: 400, title: "A parameter is unknown, repeated or wrong" },
  "malformed-request": { status: 400, title: "The request cannot be read" },
  "invalid-offer": { status: 400, title: "An offer is not as expected" },
  "key-required": { status: 401, title: "A key is needed here" },
  "key-refused": { status: 401, title: "The key is unknown or revoked" },
  "right-missing": { status: 403, title: "The key does not have this right" },
  "source-taken": { status: 403, title: "The source belongs to somebody else" },
  "not-found": { status: 404, title: "Nothing has this identifier" },
  "no-such-route": { status: 404, title: "The API has no such address" },
  "method-not-allowed": { status: 405, title: "This address does not take this method" },
  "expired-offer": { status: 410, title: "The offer has expired" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "url-too-long": { status: 414, title: "The URL is too long" },
  "unsupported-media-type": { status: 415, title: "The body has a type that is not understood" },
  "range-not-satisfiable": { status: 416, title: "The range lies outside the file" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "headers-too-large": { status: 431, title: "The URL and headers are too large" },
  "internal-error": { status: 500, title: "The service failed" },
  "not-ready": { status: 503, title: "No search can be served yet" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof PROBLEMS;

/** RFC 9457 problem details, with what was wrong where one parameter is to blame. */
export const problemSchema = z
  .strictObject({
    type: z.enum(kinds().map(typeOf)).meta({ description: "Stable name of the kind of error." }),
    title: z.string().meta({ description: "The kind of error in words; the same for all of the kind." }),
    status: z.int().min(400).max(599).meta({ description: "The HTTP status." }),
    detail: z.string().meta({ description: "One sentence: which parameter, what it got, what was expected." }),
    instance: z.string().meta({ description: "The address asked." }),
    parameter: z.string().exactOptional().meta({ description: "The parameter that is to blame." }),
    got: z.string().nullable().exactOptional().meta({ description: "Its value, shortened; null when it was absent." }),
    expected: z.string().exactOptional().meta({ description: "What it may be." }),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({ description: "JSON Pointer (RFC 6901) to the field, from the root of the body." }),
          detail: z.string().meta({ description: "What was expected there." }),
        }),
      )
      .exactOptional()
      .meta({ description: "Every field of the body that is to blame." }),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457), as application/problem+json." });

export type ProblemBody = z.output<typeof problemSchema>;

/** The parameter to blame, as `got` and `expected` say. */
export interface Blame {
  readonly parameter: string;
  readonly got: string | null;
  readonly expected: string;
}

/** A field of a body that is to blame. */
export interface Fault {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly detail: string;
}

/** An error that the API answers with: everything in it is public. */
export class ApiProblem extends BinomeError {
  override readonly name = "ApiProblem";
  readonly kind: ProblemKind;
  readonly blame: Blame | null;
  readonly errors: readonly Fault[] | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
    blame: Blame | null = null,
    errors: readonly Fault[] | null = null,
  ) {
    super(detail);
    this.kind = kind;
    this.headers = headers;
    this.blame = blame;
    this.errors = errors;
  }

  get status(): number {
    return PROBLEMS[this.kind].status;
  }

  body(instance: string): ProblemBody {
    const { status, title } = PROBLEMS[this.kind];
    const errors = this.errors === null ? {} : { errors: [...this.errors] };
    return { type: typeOf(this.kind), title, status, detail: this.message, instance, ...this.blame, ...errors };
  }
}

/** A refused value as a 400 that names the parameter. */
export function invalidParameterProblem({ field, got, expected }: InvalidValue): ApiProblem {
  const blame = { parameter: shortened(field), got: got === undefined ? null : shownValue(got), expected };
  const shown = blame.got === null ? "nothing" : JSON.stringify(blame.got);
  const detail = `Parameter "${blame.parameter}": got ${shown}, expected ${expected}.`;
  return new ApiProblem("invalid-parameter", detail, {}, blame);
}

export function typeOf<Kind extends ProblemKind>(kind: Kind): `urn:binome:problem:${Kind}` {
  return `urn:binome:problem:${kind}`;
}

function kinds(): [ProblemKind, ...ProblemKind[]] {
  return Object.keys(PROBLEMS) as [ProblemKind, ...ProblemKind[]];
}

const MAX_SHOWN = 200;

/** At most 200 characters of a text, never half of a character. */
export function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text;
}

function shownValue(value: unknown): string {
  return shortened(typeof value === "string" ? value : (JSON.stringify(value) ?? String(value)));
}
