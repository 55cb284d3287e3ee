import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { networkOf } from "../../lib/network.ts";
import { ApiProblem } from "./problem.ts";

/**
 * Requests a minute from one address (an IPv6 /64) without a key. Generous: behind one address there may be a whole class, each
 * pupil typing into a field that suggests.
 */
export const REQUESTS_PER_MINUTE = 600;

/** Limits what one key, or one address without a key, may ask of the routes declared on `api` after this. Each replica counts its own. */
export async function limitRate(api: FastifyInstance): Promise<void> {
  await api.register(rateLimit, {
    max: ({ apiKey }) => apiKey?.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    keyGenerator: ({ apiKey, ip }) => (apiKey === null ? networkOf(ip) : `key ${apiKey.id}`),
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: ({ apiKey }, { ttl, max }) => {
      const who = apiKey === null ? "Your address" : `The key ${apiKey.id}`;
      const seconds = Math.ceil(ttl / 1000);
      return new ApiProblem(
        "too-many-requests",
        `${who} asked more than ${max} times in a minute; ask again in ${seconds} s.`,
      );
    },
  });
}
