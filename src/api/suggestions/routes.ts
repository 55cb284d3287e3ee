import { z } from "zod";
import { parseRomeCode, type Suggested } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { answerFrom } from "../http/index.ts";
import { type Api, answers } from "../openapi/index.ts";
import { romeSchema } from "../schemas/index.ts";
import { suggestQuery } from "../suggest-params.ts";

export const suggestedSchema = z
  .strictObject({
    kind: z.enum(["occupation", "employer", "school"]),
    label: z.string().meta({ description: "What to show, in French; as `q` of a search, it finds what it names." }),
    rome: romeSchema.nullable().meta({ description: "Of an occupation; null for a name." }),
    total: z.number().meta({ description: "How many trainings, offers and companies have it, all over the country." }),
  })
  .meta({ id: "Suggestion" });

export const EXAMPLE_SUGGESTED: Suggested = {
  kind: "occupation",
  label: "Boulanger / Boulangère",
  rome: parseRomeCode("D1102"),
  total: 3,
};

/** `GET /v1/suggestions`: what fits the words typed so far, of what the current data have. */
export function declareSuggestions(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/suggestions",
    {
      schema: {
        operationId: "suggestions",
        tags: ["suggestions"],
        summary: "Occupations, employers and schools while typing",
        description:
          "Occupations first, those that nothing has after the others; then names of employers and schools of the current data, which are never guessed from a misspelt one.",
        querystring: suggestQuery("What was typed so far.", "boulang"),
        response: answers({
          description: "Best first.",
          schema: z.strictObject({ items: z.array(suggestedSchema) }),
          example: { items: [EXAMPLE_SUGGESTED] },
        }),
      },
    },
    (request, reply) =>
      answerFrom(deps, request, reply, (search) => ({
        items: search.suggestions(request.query.q, request.query.limit),
      })),
  );
}
