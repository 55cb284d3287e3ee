import { loadSmic, payOf, payParamsSchema } from "../../guidance/index.ts";
import type { ApiDeps } from "../deps.ts";
import { type Api, serviceAnswers } from "../openapi/index.ts";
import { EXAMPLE_PAY, payAnswerSchema } from "./answer.ts";

/** `GET /v1/pay`: the least that an alternant earns, month by month. It needs no generation: only the law and the SMIC. */
export function declarePay(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/pay",
    {
      schema: {
        operationId: "pay",
        tags: ["guidance"],
        summary: "The lawful minimum pay of a contract, month by month and per year",
        description:
          "Code du travail D6222-26 and following, L6325-8 and following. An agreement or an employer may pay more. Amounts are for full months.",
        querystring: payParamsSchema,
        response: serviceAnswers(
          { description: "Each month with its articles.", schema: payAnswerSchema, example: EXAMPLE_PAY },
          ["invalid-parameter", "too-many-requests"],
        ),
      },
    },
    async (request, reply) =>
      reply
        .header("cache-control", "public, max-age=60")
        .type("application/json; charset=utf-8")
        .send(JSON.stringify(payOf(request.query, loadSmic(deps.smicAdditions?.())))),
  );
}
