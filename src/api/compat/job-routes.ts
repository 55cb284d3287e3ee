import type { FastifyInstance } from "fastify";
import { type Offer, today } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem } from "../http/index.ts";
import { read } from "./errors.ts";
import { findJobs, jobQuery } from "./job-search.ts";
import { jobAs, recruiterAs } from "./jobs.ts";
import { ownIds } from "./offer-ids.ts";
import { originOf, searchOf } from "./request.ts";

type ById = { Params: { id: string } };

/** `GET /job/v1/search`, `/job/v1/offer/:id` and its `/publishing-informations`. */
export function declareJobs(api: FastifyInstance, deps: ApiDeps): void {
  api.get("/job/v1/search", async (request) => {
    const { jobs, recruiters, warnings } = findJobs(searchOf(deps), read(jobQuery, request.query), deps.reference);
    const origin = originOf(request);
    return {
      jobs: jobs.map((offer) => jobAs(offer, today(deps.clock), origin)),
      recruiters: recruiters.map((company) => recruiterAs(company, deps.reference, origin)),
      warnings,
    };
  });
  api.get<ById>("/job/v1/offer/:id", async (request) => {
    const offer = await offerOf(deps, request.params.id);
    return jobAs(offer, today(deps.clock), originOf(request));
  });
  api.get<ById>("/job/v1/offer/:id/publishing-informations", async (request) => {
    const { source, id, expiresAt } = await offerOf(deps, request.params.id);
    if (expiresAt !== null && expiresAt < today(deps.clock)) {
      const error = { code: "EXPIRED", label: `L'offre a expiré le ${expiresAt}.` };
      return { publishing: { status: "WILL_NOT_BE_PUBLISHED", error } };
    }
    const isFound = searchOf(deps).offer(id, source) !== null;
    return { publishing: { status: isFound ? "PUBLISHED" : "WILL_BE_PUBLISHED" } };
  });
}

/** The offer as it is now, before searches have it too; by our identifier, or by the partner's own where only one has it. */
async function offerOf(deps: ApiDeps, id: string): Promise<Offer> {
  const own = ownIds(id);
  const found = own
    ? ((await deps.board.posted(own.source, own.id)) ?? searchOf(deps).offer(own.id, own.source))
    : searchOf(deps).offer(id);
  if (found === null) throw new ApiProblem("not-found", "Offre non trouvée");
  return found;
}
