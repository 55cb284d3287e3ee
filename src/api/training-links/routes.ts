import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { InvalidValue, type Orientation } from "../../domain/index.ts";
import { linksOf, MOST_WISHES, readLinkRequest, type WishLinks } from "../../orientation/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem, leavingBodies, notReady } from "../http/index.ts";
import { type Api, actionAnswers } from "../openapi/index.ts";
import { EXAMPLE_LINKS, EXAMPLE_WISH, trainingLinksSchema, wishSchema } from "./answer.ts";

/** Five thousand wishes with long titles. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** `POST /v1/training-links`: for each wish, the addresses that a platform mails to its candidate. */
export function declareTrainingLinks(api: Api, deps: ApiDeps): void {
  api.post(
    "/v1/training-links",
    {
      config: { right: "links" },
      bodyLimit: BODY_LIMIT,
      validatorCompiler: leavingBodies,
      schema: {
        operationId: "trainingLinks",
        tags: ["partners"],
        summary: `The links of 1 to ${MOST_WISHES} wishes on Parcoursup or Affelnet`,
        description:
          "Each wish that can be read gets its links, its match and how sure it is; `refused` says what is wrong with the others. An unknown wish gets links too. Nothing of the wishes is kept. Needs the right `links`.",
        security: [{ key: [] }],
        body: z
          .array(wishSchema)
          .min(1)
          .max(MOST_WISHES)
          .meta({ examples: [[EXAMPLE_WISH]] }),
        response: actionAnswers(
          {
            200: {
              description: "The links, in the order of the wishes.",
              schema: trainingLinksSchema,
              example: { items: [EXAMPLE_LINKS], refused: [] },
            },
          },
          ["body-too-large", "unsupported-media-type", "not-ready"],
        ),
      },
    },
    async (request, reply) => {
      const orientation = deps.orientation?.() ?? null;
      if (orientation === null) throw notReady();
      return reply
        .header("cache-control", "no-store")
        .send(linkAll(wishesOf(request.body), orientation, originOf(request)));
    },
  );
}

function wishesOf(body: unknown): readonly unknown[] {
  const expected = `a list of 1 to ${MOST_WISHES} wishes`;
  const got = Array.isArray(body) ? `${body.length} wishes` : body === null ? "null" : typeof body;
  if (!Array.isArray(body) || body.length === 0 || body.length > MOST_WISHES) {
    const blame = { parameter: "body", got, expected };
    throw new ApiProblem("invalid-parameter", `The body was expected to be ${expected}, got ${got}.`, {}, blame);
  }
  return body;
}

function linkAll(wishes: readonly unknown[], orientation: Orientation, origin: string) {
  const items: WishLinks[] = [];
  const refused: Refused[] = [];
  for (const [index, wish] of wishes.entries()) {
    try {
      items.push(linksOf(readLinkRequest(wish), orientation, origin));
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      refused.push({ index, id: idOf(wish), field: error.field, got: shown(error.got), expected: error.expected });
    }
  }
  return { items, refused };
}

interface Refused {
  readonly index: number;
  readonly id: string | null;
  readonly field: string;
  readonly got: string;
  readonly expected: string;
}

function idOf(wish: unknown): string | null {
  const id: unknown = typeof wish === "object" && wish !== null && "id" in wish ? wish.id : null;
  return typeof id === "string" ? id : typeof id === "number" ? String(id) : null;
}

const MAX_SHOWN = 200;

function shown(value: unknown): string {
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, MAX_SHOWN).toWellFormed();
}

/** The site as whoever asks sees it. */
function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
