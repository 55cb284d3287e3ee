import type { FastifyInstance } from "fastify";
import { preflightHeaders } from "./headers.ts";
import { ApiProblem } from "./problem.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Watches the routes declared on `api` from now on. The function given back closes the list: on the same addresses, OPTIONS
 * (the preflight of browsers) says which methods there are, and every other method is a 405 that says it too.
 */
export function closeMethods(api: FastifyInstance): () => void {
  const declared = new Map<string, Set<string>>();
  api.addHook("onRoute", ({ routePath, method }) => {
    const methods = declared.get(routePath) ?? new Set<string>();
    for (const one of [method].flat()) methods.add(one);
    declared.set(routePath, methods);
  });
  return () => {
    for (const [url, methods] of [...declared]) {
      const allowed = [...methods, "OPTIONS"];
      answerPreflight(api, url, allowed.join(", "));
      refuseOthers(api, url, allowed);
    }
  };
}

function answerPreflight(api: FastifyInstance, url: string, allow: string): void {
  api.options(url, {
    schema: { hide: true },
    config: { rateLimit: false },
    onRequest: async (_request, reply) => reply.code(204).headers(preflightHeaders(allow)).send(),
    handler: unreachable,
  });
}

function refuseOthers(api: FastifyInstance, url: string, allowed: readonly string[]): void {
  const allow = allowed.join(", ");
  api.route({
    method: METHODS.filter((method) => !allowed.includes(method)),
    url,
    schema: { hide: true },
    // Before the body is read: its type and size do not matter here.
    onRequest: async ({ method }) => {
      throw new ApiProblem("method-not-allowed", `The method was ${method}, expected one of ${allow}.`, { allow });
    },
    handler: unreachable,
  });
}

async function unreachable(): Promise<never> {
  throw new Error("the hook onRequest answers before");
}
