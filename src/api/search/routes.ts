import { searchParamsSchema } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { answerFrom } from "../http/index.ts";
import { type Api, answers } from "../openapi/index.ts";
import { searchAnswerSchema } from "./answer.ts";
import { EXAMPLE_ANSWER } from "./example.ts";

/** `GET /v1/search`: the three lists and the binômes. The answer goes out as the search serialised it. */
export function declareSearch(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/search",
    {
      schema: {
        operationId: "search",
        tags: ["search"],
        summary: "Trainings, offers, companies likely to hire, and the best pairs",
        description:
          "At most one of `q`, `romes`, `rncp`, `training`, `wish`; one of `lat`+`lon`, `place`, `insee`. Only when the three lists are all empty does the radius double, up to 200 km; `asked` says what was used.",
        querystring: searchParamsSchema,
        response: answers({
          description: "The lists, the pairs, the facets, and what was understood of the question.",
          schema: searchAnswerSchema,
          example: EXAMPLE_ANSWER,
        }),
      },
    },
    (request, reply) => answerFrom(deps, request, reply, (search) => search.searchBytes(request.query)),
  );
}
