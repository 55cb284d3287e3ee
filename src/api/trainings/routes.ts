import type { ApiDeps } from "../deps.ts";
import { EXAMPLE_TRAINING } from "../example-items.ts";
import { ApiProblem, answerFrom } from "../http/index.ts";
import { idParams, sourceQuery } from "../item-params.ts";
import { type Api, answers } from "../openapi/index.ts";
import { trainingSchema } from "../schemas/index.ts";

/** `GET /v1/trainings/:id`. */
export function declareTrainings(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/trainings/:id",
    {
      schema: {
        operationId: "training",
        tags: ["items"],
        summary: "One training",
        params: idParams(EXAMPLE_TRAINING.id),
        querystring: sourceQuery,
        response: answers(
          { description: "The training; `km` is null.", schema: trainingSchema, example: EXAMPLE_TRAINING },
          ["not-found"],
        ),
      },
    },
    (request, reply) =>
      answerFrom(deps, request, reply, (search) => {
        const { id } = request.params;
        const training = search.training(id, request.query.source);
        if (training === null) throw unknownTraining(id, request.query.source);
        return training;
      }),
  );
}

function unknownTraining(id: string, source: string | undefined): ApiProblem {
  const from = source === undefined ? "" : ` from the source ${JSON.stringify(source)}`;
  return new ApiProblem("not-found", `No training${from} has the id ${JSON.stringify(id)}.`);
}
