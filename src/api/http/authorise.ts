import type { FastifyRequest } from "fastify";
import type { ApiKey, KeyRing, Right } from "../../domain/index.ts";
import { digestOf } from "../../lib/secret.ts";
import { ApiProblem } from "./problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The key that the request came with; null without one. Set before anything else of the API runs. */
    apiKey: ApiKey | null;
  }
  interface FastifyContextConfig {
    /** What a key must allow here: `search` by default, which needs no key; null on routes that look at none. */
    right?: Right | null;
  }
}

/** What a request may do without a key, at a lower rate. */
const FREE: Right = "search";

/**
 * Knows the key of a request (`Authorization: Bearer …`) and refuses it when it is wrong, revoked, or does not allow the route. A key
 * that is sent is never ignored: whoever mistypes it is told so, instead of being slowed down without a word.
 */
export async function authorise(request: FastifyRequest, { keyOf }: Pick<KeyRing, "keyOf">): Promise<void> {
  const { right = FREE } = request.routeOptions.config;
  if (right === null) return;
  const secret = bearerOf(request.headers.authorization);
  if (secret === null) {
    if (right !== FREE) throw refused("key-required", `A key with the right "${right}" was expected, got none.`);
    return;
  }
  const key = await keyOf(digestOf(secret));
  if (key === null) throw refused("key-refused", "No key is the one that was sent.");
  if (key.revokedAt !== null) throw refused("key-refused", `The key ${key.id} was revoked on ${key.revokedAt}.`);
  if (!key.rights.includes(right)) {
    const detail = `The key ${key.id} has the rights ${key.rights.join(", ")}; expected "${right}".`;
    throw new ApiProblem("right-missing", detail);
  }
  request.apiKey = key;
}

function refused(kind: "key-required" | "key-refused", detail: string): ApiProblem {
  return new ApiProblem(kind, detail, { "www-authenticate": "Bearer" });
}

/** The secret; null when there is none. Other schemes are for whatever stands in front of the service. */
function bearerOf(header: string | undefined): string | null {
  return /^bearer +(\S+) *$/i.exec(header ?? "")?.[1] ?? null;
}
