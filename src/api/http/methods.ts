import type { FastifyInstance } from "fastify";
import { PREFLIGHT } from "./headers.ts";
import { ApiProblem } from "./problem.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Watches the routes declared on `api` from now on. The function given back closes the list: every other method on the same
 * addresses is then a 405 that says which are allowed.
 */
export function refuseOtherMethods(api: FastifyInstance): () => void {
  const declared = new Map<string, Set<string>>();
  api.addHook("onRoute", ({ routePath, method }) => {
    const methods = declared.get(routePath) ?? new Set<string>();
    for (const one of [method].flat()) methods.add(one);
    declared.set(routePath, methods);
  });
  return () => {
    for (const [url, methods] of [...declared]) refuse(api, url, methods);
  };
}

function refuse(api: FastifyInstance, url: string, allowed: ReadonlySet<string>): void {
  const allow = [...allowed, "OPTIONS"].join(", ");
  const refused = (method: string): never => {
    throw new ApiProblem("method-not-allowed", `The method was ${method}, expected one of ${allow}.`, { allow });
  };
  api.route({
    method: METHODS.filter((method) => !allowed.has(method)),
    url,
    schema: { hide: true },
    // Before the body is read: its type and size do not matter here.
    onRequest: async (request) => refused(request.method),
    handler: async (request) => refused(request.method),
  });
}

/** Answers the preflight of browsers on any address of the API. */
export function answerPreflights(api: FastifyInstance): void {
  api.options("/*", { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) =>
    reply.code(204).headers(PREFLIGHT).send(),
  );
}
