import { z } from "zod";
import { serviceAnswers } from "./answers.ts";
import type { Api } from "./api.ts";

/** `GET /openapi.json`: the document, made once, when every route is declared. */
export function declareOpenApi(api: Api): void {
  let text = "";
  api.addHook("onReady", async () => {
    text = JSON.stringify(api.swagger());
  });
  api.get(
    "/openapi.json",
    {
      config: { right: null },
      schema: {
        operationId: "openapi",
        tags: ["service"],
        summary: "This document",
        response: serviceAnswers(
          {
            description: "OpenAPI 3.1.",
            schema: z.looseObject({ openapi: z.literal("3.1.0") }),
            example: { openapi: "3.1.0" },
          },
          ["invalid-parameter", "too-many-requests"],
        ),
      },
    },
    async (_request, reply) =>
      reply.header("cache-control", "public, max-age=300").type("application/json; charset=utf-8").send(text),
  );
}
