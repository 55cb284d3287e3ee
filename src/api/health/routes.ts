import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { notReady } from "../http/index.ts";
import { type Api, serviceAnswers } from "../openapi/index.ts";
import { generationSchema } from "../schemas/index.ts";

const EXAMPLE_GENERATION = { id: 1, asOf: "2026-05-04T06:00:00.000Z", demonstration: true };

/** `GET /healthz` while the process lives; `GET /readyz` once a search can be served. For load balancers: never limited or kept. */
export function declareHealth(scope: Api, deps: ApiDeps): void {
  declareAlive(scope);
  declareReady(scope, deps);
}

function declareAlive(scope: Api): void {
  scope.get(
    "/healthz",
    {
      schema: {
        operationId: "healthz",
        tags: ["service"],
        summary: "The process lives",
        response: serviceAnswers({
          description: "It lives.",
          schema: z.strictObject({ status: z.literal("alive") }),
          example: { status: "alive" },
        }),
      },
    },
    async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }),
  );
}

function declareReady(scope: Api, deps: ApiDeps): void {
  scope.get(
    "/readyz",
    {
      schema: {
        operationId: "readyz",
        tags: ["service"],
        summary: "A search can be served",
        response: serviceAnswers(
          {
            description: "It can, from this generation.",
            schema: z.strictObject({ status: z.literal("ready"), generation: generationSchema }),
            example: { status: "ready", generation: EXAMPLE_GENERATION },
          },
          ["not-ready"],
        ),
      },
    },
    async (_request, reply) => {
      const search = deps.search();
      if (search === null) throw notReady();
      return reply.header("cache-control", "no-store").send({ status: "ready", generation: search.generation });
    },
  );
}
