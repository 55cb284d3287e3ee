import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiKey } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem, leavingBodies, type ProblemKind } from "../http/index.ts";
import { idParams, ownSourceQuery } from "../item-params.ts";
import { type Api, actionAnswers } from "../openapi/index.ts";
import { EXAMPLE_OFFER_SENT, namedOfferSentSchema, offerSentSchema } from "./body.ts";
import { MOST_OFFERS, type PutUp, putUpMany, putUpOne, takeDownOne } from "./put-up.ts";

const putUpSchema = z
  .strictObject({
    source: z.string(),
    id: z.string(),
    state: z.enum(["added", "changed", "unchanged"]).meta({ description: "Against what was there before." }),
  })
  .meta({ id: "PutUp", description: "What became of an offer that was sent." });

const manySchema = z.strictObject({
  items: z.array(putUpSchema).meta({ description: "What was kept, in the order sent." }),
  refused: z.array(
    z.strictObject({
      index: z.number().meta({ description: "Place in the list, from 0." }),
      errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })),
    }),
  ),
});

const EXAMPLE: PutUp = { source: "partenaire", id: EXAMPLE_OFFER_SENT.id, state: "added" };
const PROBLEMS: readonly ProblemKind[] = ["invalid-offer", "source-taken", "body-too-large", "unsupported-media-type"];

/** A thousand offers with long descriptions. */
const BODY_LIMIT = 16 * 1024 * 1024;

/** The body is checked by the handler, which tells every field to blame; the schema is there for the document. */
const common = {
  config: { right: "offers:write" },
  bodyLimit: BODY_LIMIT,
  validatorCompiler: leavingBodies,
} as const;

/** `POST /v1/offers`, `PUT` and `DELETE /v1/offers/:id`: partners put offers up, change them, take them down. */
export function declareOfferWriting(api: Api, deps: ApiDeps): void {
  declarePost(api, deps);
  declarePut(api, deps);
  declareDelete(api, deps);
}

function declarePost(api: Api, deps: ApiDeps): void {
  api.post(
    "/v1/offers",
    {
      ...common,
      schema: {
        operationId: "putOffersUp",
        tags: ["partners"],
        summary: `Put up one offer, or a list of 1 to ${MOST_OFFERS}`,
        description:
          "Found by searches within ten seconds. The same `id` of the same `source` again changes the offer. Of a list, what is right is kept and `refused` says what is not; a list of which nothing is right is a 400. Needs the right `offers:write`.",
        security: [{ key: [] }],
        body: z.union([offerSentSchema, z.array(offerSentSchema).min(1).max(MOST_OFFERS)]),
        response: actionAnswers(
          {
            200: {
              description: "What became of the offer, or of each one of the list.",
              schema: z.union([putUpSchema, manySchema]),
              example: { items: [EXAMPLE], refused: [] },
            },
            201: { description: "One offer, which was not there before.", schema: putUpSchema, example: EXAMPLE },
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const { name } = keyOf(request);
      const body: unknown = request.body;
      if (Array.isArray(body)) return send(reply, 200, await putUpMany(deps, name, body));
      return sendOne(reply, await putUpOne(deps, name, body));
    },
  );
}

function declarePut(api: Api, deps: ApiDeps): void {
  api.put(
    "/v1/offers/:id",
    {
      ...common,
      schema: {
        operationId: "putOfferUp",
        tags: ["partners"],
        summary: "Put up or change one offer",
        security: [{ key: [] }],
        params: idParams(EXAMPLE.id),
        querystring: ownSourceQuery,
        body: namedOfferSentSchema,
        response: actionAnswers(
          {
            200: {
              description: "It was there before.",
              schema: putUpSchema,
              example: { ...EXAMPLE, state: "changed" },
            },
            201: { description: "It was not there before.", schema: putUpSchema, example: EXAMPLE },
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const given = { id: request.params.id, source: request.query.source };
      return sendOne(reply, await putUpOne(deps, keyOf(request).name, request.body, given));
    },
  );
}

function declareDelete(api: Api, deps: ApiDeps): void {
  api.delete(
    "/v1/offers/:id",
    {
      config: common.config,
      schema: {
        operationId: "takeOfferDown",
        tags: ["partners"],
        summary: "Take one offer down",
        security: [{ key: [] }],
        params: idParams(EXAMPLE.id),
        querystring: ownSourceQuery,
        response: {
          ...actionAnswers({}, ["source-taken", "not-found"]),
          204: z.undefined().meta({ description: "It is no longer there." }),
        },
      },
    },
    async (request, reply) => {
      const { name } = keyOf(request);
      const { id } = request.params;
      const source = request.query.source ?? name;
      if (!(await takeDownOne(deps, name, { source, id }))) {
        throw new ApiProblem("not-found", `No offer of ${JSON.stringify(source)} has the id ${JSON.stringify(id)}.`);
      }
      return reply.code(204).header("cache-control", "no-store").send();
    },
  );
}

/** The route has a right that needs one. */
function keyOf({ apiKey }: FastifyRequest): ApiKey {
  if (apiKey === null) throw new Error("a route with the right offers:write was reached without a key");
  return apiKey;
}

function sendOne(reply: FastifyReply, one: PutUp): FastifyReply {
  const query = new URLSearchParams({ source: one.source });
  reply.header("location", `/api/v1/offers/${encodeURIComponent(one.id)}?${query}`);
  return send(reply, one.state === "added" ? 201 : 200, one);
}

function send(reply: FastifyReply, status: 200 | 201, body: object): FastifyReply {
  return reply.code(status).header("cache-control", "no-store").send(body);
}
