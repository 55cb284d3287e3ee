import { type Clock, type ListedOffer, today } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { EXAMPLE_OFFER } from "../example-items.ts";
import { ApiProblem, answerFrom } from "../http/index.ts";
import { idParams, sourceQuery } from "../item-params.ts";
import { type Api, answers } from "../openapi/index.ts";
import { offerSchema } from "../schemas/index.ts";

/** `GET /v1/offers/:id`. An offer past its last day is gone, which is not the same as never having been. */
export function declareOffers(api: Api, deps: ApiDeps): void {
  api.get(
    "/v1/offers/:id",
    {
      schema: {
        operationId: "offer",
        tags: ["items"],
        summary: "One offer",
        params: idParams(EXAMPLE_OFFER.id),
        querystring: sourceQuery,
        response: answers({ description: "The offer; `km` is null.", schema: offerSchema, example: EXAMPLE_OFFER }, [
          "not-found",
          "expired-offer",
        ]),
      },
    },
    (request, reply) =>
      answerFrom(deps, request, reply, (search) => {
        const { id } = request.params;
        const offer = search.offer(id, request.query.source);
        if (offer === null) throw unknownOffer(id, request.query.source);
        return stillOpen(offer, deps.clock);
      }),
  );
}

function unknownOffer(id: string, source: string | undefined): ApiProblem {
  const from = source === undefined ? "" : ` from the source ${JSON.stringify(source)}`;
  return new ApiProblem("not-found", `No offer${from} has the id ${JSON.stringify(id)}.`);
}

function stillOpen(offer: ListedOffer, clock: Clock): ListedOffer {
  if (offer.lastDay >= today(clock)) return offer;
  throw new ApiProblem("expired-offer", `The offer ${JSON.stringify(offer.id)} expired on ${offer.lastDay}.`);
}
