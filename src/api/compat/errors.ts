import { STATUS_CODES } from "node:http";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { InvalidValue } from "../../domain/index.ts";
import { ApiProblem, setCommonHeaders } from "../http/index.ts";

/** A question or a body that the official API would refuse: 400, each field with what was expected. */
export class NotValid extends InvalidValue {
  readonly issues: readonly { readonly path: string; readonly message: string }[];

  constructor(issues: NotValid["issues"]) {
    super(issues[0]?.path ?? "request", undefined, issues[0]?.message ?? "a valid request");
    this.issues = issues;
  }
}

/** `raw` as its schema gives it. Throws `NotValid`. */
export function read<T extends z.ZodType>(schema: T, raw: unknown): z.output<T> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new NotValid(result.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
}

/** Answers an error as the official API writes them, which its client reads: `{statusCode, name, message, data?}`. */
export function answerAsOfficial(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const statusCode = statusOf(error);
  if (statusCode >= 500 && statusCode !== 503) request.log.error({ err: error }, "a request failed");
  setCommonHeaders(reply);
  if (error instanceof ApiProblem) reply.headers(error.headers);
  const data = error instanceof NotValid ? { data: { validationError: error.issues } } : {};
  return reply
    .code(statusCode)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(
      JSON.stringify({ statusCode, name: STATUS_CODES[statusCode], message: messageOf(error, statusCode), ...data }),
    );
}

function statusOf(error: unknown): number {
  if (error instanceof InvalidValue) return 400;
  if (error instanceof ApiProblem) return error.status;
  const { statusCode = 500 } = error as Partial<FastifyError>;
  return statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function messageOf(error: unknown, statusCode: number): string {
  if (statusCode === 500) return "The server was unable to complete your request";
  if (error instanceof NotValid) return "Request validation failed";
  return (error as Error).message;
}
