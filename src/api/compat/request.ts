import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiKey, Search } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { notReady } from "../http/index.ts";

/** These routes are documented by those who own them: our document leaves them out. */
export function hideFromDocument(api: FastifyInstance): void {
  api.addHook("onRoute", (route) => {
    route.schema = { ...route.schema, hide: true };
  });
}

/** The generation in service. Throws a 503 before there is one. */
export function searchOf({ search }: ApiDeps): Search {
  const current = search();
  if (current === null) throw notReady();
  return current;
}

/** The key of a request to a route that needs one. */
export function keyOf({ apiKey }: FastifyRequest): ApiKey {
  if (apiKey === null) throw new Error("a route that needs a key was reached without one");
  return apiKey;
}

/** Where the caller found us: "https://binome.example". */
export function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
