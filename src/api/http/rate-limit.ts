import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { ApiProblem } from "./problem.ts";

/**
 * Requests a minute from one address (an IPv6 /64). Generous: behind one address there may be a whole class, each pupil typing
 * into a field that suggests.
 */
export const REQUESTS_PER_MINUTE = 600;

/** Limits what one address may ask of the routes declared on `api` after this. */
export async function limitRate(api: FastifyInstance): Promise<void> {
  await api.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000);
      return new ApiProblem(
        "too-many-requests",
        `Your address asked more than ${REQUESTS_PER_MINUTE} times in a minute; ask again in ${seconds} s.`,
      );
    },
  });
}
