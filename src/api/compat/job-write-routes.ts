import type { FastifyInstance } from "fastify";
import { today } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem } from "../http/index.ts";
import { putUpOne, takeDownOne } from "../offers/index.ts";
import { NotValid, read } from "./errors.ts";
import { jobBody, nativeOf } from "./job-write.ts";
import { officialId, ownIds } from "./offer-ids.ts";
import { keyOf, searchOf } from "./request.ts";

const config = { right: "offers:write" } as const;

/** `POST /job/v1/offer` and `PUT /job/v1/offer/:id`. One that is filled or cancelled is taken down. */
export function declareJobWriting(api: FastifyInstance, deps: ApiDeps): void {
  api.post("/job/v1/offer", { config }, async (request) => {
    const { name } = keyOf(request);
    return { id: await write(deps, name, request.body) };
  });
  api.put<{ Params: { id: string } }>("/job/v1/offer/:id", { config }, async (request, reply) => {
    const { name } = keyOf(request);
    const own = ownIds(request.params.id);
    if (own === null || (await deps.board.posted(own.source, own.id)) === null) {
      throw new ApiProblem("not-found", "Offre non trouvée");
    }
    await write(deps, name, request.body, own);
    return reply.code(204).send();
  });
}

interface Own {
  readonly source: string;
  readonly id: string;
}

async function write(deps: ApiDeps, owner: string, body: unknown, given?: Own): Promise<string> {
  const job = read(jobBody, body);
  const native = nativeOf(job, today(deps.clock), searchOf(deps), deps.reference);
  const named = { ...native, ...given };
  if (job.offer.status === "Active") return officialId(await asNotValid(() => putUpOne(deps, owner, named)));
  const gone = { source: given?.source ?? owner, id: String(named.id) };
  await takeDownOne(deps, owner, gone);
  return officialId(gone);
}

/** What our own checks refuse, in the words of the official API. */
async function asNotValid<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.errors === null) throw error;
    throw new NotValid(error.errors.map(({ pointer, detail }) => ({ path: pointer, message: detail })));
  }
}
