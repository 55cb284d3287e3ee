import type { FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import { setCommonHeaders } from "./headers.ts";
import { ApiProblem, shortened } from "./problem.ts";
import { MAX_URL_CHARACTERS } from "./query.ts";

/** Runs first: sets the headers of every answer, and refuses what needs no reading of the rest. */
export const refuseEarly: onRequestAsyncHookHandler = async (request, reply) => {
  setCommonHeaders(reply);
  if (request.url.length > MAX_URL_CHARACTERS) {
    const detail = `The URL has ${request.url.length} characters, expected at most ${MAX_URL_CHARACTERS}.`;
    throw new ApiProblem("url-too-long", detail);
  }
  if (request.is404) throw noSuchRoute(request);
};

export function noSuchRoute(request: FastifyRequest): ApiProblem {
  const path = shortened(request.url.split("?")[0]!);
  return new ApiProblem("no-such-route", `No route of the API is at ${path}; see /api/openapi.json.`);
}
