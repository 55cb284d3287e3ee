import { z } from "zod";
import type { PlaceSuggestion } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { answerFrom } from "../http/index.ts";
import { type Api, answers } from "../openapi/index.ts";
import { latSchema, lonSchema } from "../schemas/index.ts";
import { suggestQuery } from "../suggest-params.ts";

export const placeSuggestionSchema = z
  .strictObject({
    kind: z.enum(["commune", "departement", "region"]),
    label: z.string().meta({ description: "What to show, in French; homonyms told apart by département." }),
    code: z.string().meta({ description: "INSEE code of the commune, code of the département or of the region." }),
    postcodes: z.array(z.string()),
    lat: latSchema.nullable().meta({ description: "Latitude, degrees WGS 84; null for a département or a region." }),
    lon: lonSchema.nullable().meta({ description: "Longitude, degrees WGS 84; null for a département or a region." }),
    population: z.number().meta({ description: "Inhabitants." }),
  })
  .meta({ id: "PlaceSuggestion" });

export const EXAMPLE_PLACE: PlaceSuggestion = {
  kind: "commune",
  label: "Metz",
  code: "57463",
  postcodes: ["57000", "57050", "57070"],
  lat: 49.1193,
  lon: 6.1757,
  population: 121_695,
};

/** `GET /v1/places`: where the candidate may mean. */
export function declarePlaces(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/places",
    {
      schema: {
        operationId: "places",
        tags: ["suggestions"],
        summary: "Communes, départements and regions that what was typed may mean",
        querystring: suggestQuery("A name, a postcode, or the beginning of one.", "Metz"),
        response: answers({
          description: "Best first.",
          schema: z.strictObject({ items: z.array(placeSuggestionSchema) }),
          example: { items: [EXAMPLE_PLACE] },
        }),
      },
    },
    (request, reply) =>
      answerFrom(deps, request, reply, (search) => ({ items: search.places(request.query.q, request.query.limit) })),
  );
}
