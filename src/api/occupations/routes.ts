import { z } from "zod";
import { parseRomeCode, type Suggestion } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { answerFrom } from "../http/index.ts";
import { type Api, answers } from "../openapi/index.ts";
import { romeSchema } from "../schemas/index.ts";
import { suggestQuery } from "../suggest-params.ts";

export const suggestionSchema = z
  .strictObject({
    label: z.string().meta({ description: "What to show, in French." }),
    rome: romeSchema,
    matched: z.string().meta({ description: "The title, word or label that matched what was typed." }),
    occupation: z.string().meta({ description: "Label of the occupation." }),
  })
  .meta({ id: "OccupationSuggestion" });

export const EXAMPLE_SUGGESTION: Suggestion = {
  label: "Boulangerie - viennoiserie",
  rome: parseRomeCode("D1102"),
  matched: "boulanger",
  occupation: "Boulangerie - viennoiserie",
};

/** `GET /v1/occupations`: what the candidate may mean. */
export function declareOccupations(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/occupations",
    {
      schema: {
        operationId: "occupations",
        tags: ["suggestions"],
        summary: "Occupations that what was typed may mean",
        description: "Understands labels, job titles, everyday words, missing accents, one typo, a prefix.",
        querystring: suggestQuery("A trade, a job title, everyday words, or the beginning of one.", "boulang"),
        response: answers({
          description: "Best first.",
          schema: z.strictObject({ items: z.array(suggestionSchema) }),
          example: { items: [EXAMPLE_SUGGESTION] },
        }),
      },
    },
    (request, reply) =>
      answerFrom(deps, request, reply, (search) => ({
        items: search.occupations(request.query.q, request.query.limit),
      })),
  );
}
