import { hash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Search, today } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem } from "./problem.ts";

/** An offer put up is found within ten seconds: no copy may be older than half of that. */
const CACHE_CONTROL = "public, max-age=5";

/** Raised when an answer changes shape, so that no copy of the old shape is confirmed. */
const SHAPE = 1;

/**
 * Answers a GET from the generation in service: 304 when the caller has that answer already, 503 before there is one.
 * `give` makes the body: JSON, as text or bytes, sent as it is, or a value to serialise.
 */
export function answerFrom(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  give: (search: Search) => unknown,
): FastifyReply {
  const search = deps.search();
  if (search === null) throw notReady();
  const tag = tagOf(search, today(deps.clock), request.url);
  if (hasTag(request.headers["if-none-match"], tag)) {
    return reply.code(304).header("etag", tag).header("cache-control", CACHE_CONTROL).send();
  }
  const body = give(search);
  return reply
    .header("etag", tag)
    .header("cache-control", CACHE_CONTROL)
    .type("application/json; charset=utf-8")
    .send(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

export function notReady(): ApiProblem {
  const detail = "The first generation of data is being prepared; expected to be ready in less than a minute.";
  return new ApiProblem("not-ready", detail, { "retry-after": "5" });
}

/** Weak, as compression changes the bytes; with the day, because offers expire and dates pass. The same on every replica. */
function tagOf({ generation, offerChange }: Search, day: string, url: string): string {
  const { id, asOf } = generation;
  return `W/"${SHAPE}-${id}-${offerChange}-${hash("sha1", `${asOf} ${day} ${url}`, "base64url")}"`;
}

function hasTag(header: string | undefined, tag: string): boolean {
  return header?.split(",").some((one) => weak(one.trim()) === tag) ?? false;
}

function weak(tag: string): string {
  return tag.startsWith("W/") ? tag : `W/${tag}`;
}
