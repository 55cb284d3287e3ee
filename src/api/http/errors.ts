import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { InvalidValue } from "../../domain/index.ts";
import { setCommonHeaders } from "./headers.ts";
import { ApiProblem, invalidParameterProblem, type ProblemKind } from "./problem.ts";

const MAX_INSTANCE = 1000;

/** Answers any error as problem details. What is not known to be public is logged and answered as a plain 500. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  if (problem.kind === "internal-error") request.log.error({ err: error }, "a request failed");
  setCommonHeaders(reply);
  reply.removeHeader("etag");
  return reply
    .code(problem.status)
    .headers({ ...problem.headers, "cache-control": "no-store" })
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problem.body(instanceOf(request.url))));
}

/** What an error becomes in public. */
function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof InvalidValue) return invalidParameterProblem(error);
  const status = statusOf(error);
  if (status < 400 || status >= 500) {
    return new ApiProblem("internal-error", "The request could not be answered; the failure was logged on our side.");
  }
  const known = BY_STATUS[status];
  return new ApiProblem(known?.kind ?? "malformed-request", known?.detail ?? readable(error));
}

/** Errors that Fastify itself raises before a handler runs. */
const BY_STATUS: Readonly<Record<number, { readonly kind: ProblemKind; readonly detail: string }>> = {
  404: { kind: "no-such-route", detail: "No route of the API has this address; see /api/openapi.json." },
  413: { kind: "body-too-large", detail: "The body is larger than this route accepts." },
  414: { kind: "url-too-long", detail: "A part of the address is longer than any identifier we give." },
  415: { kind: "unsupported-media-type", detail: "The body was expected as application/json." },
};

/** Fastify's own sentence where it is one about the request; only errors that carry its code have one. */
function readable(error: unknown): string {
  const { code, message } = error as Partial<FastifyError>;
  if (code === "FST_ERR_BAD_URL")
    return "The address has a percent sign that is not followed by two hexadecimal digits of valid UTF-8.";
  return code?.startsWith("FST_ERR_") && message ? message : "The request could not be read; see /api/openapi.json.";
}

function statusOf(error: unknown): number {
  const status = error instanceof Error ? (error as Partial<FastifyError>).statusCode : undefined;
  return status ?? 500;
}

function instanceOf(url: string): string {
  return url.length > MAX_INSTANCE ? url.slice(0, MAX_INSTANCE).split("?")[0]! : url;
}
