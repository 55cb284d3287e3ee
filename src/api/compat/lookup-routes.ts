import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { ApiProblem } from "../http/index.ts";
import { certifications } from "./certifications.ts";
import { read } from "./errors.ts";
import { Bookmarks, formationAs, formationPage } from "./formations.ts";
import { paramsOf, placeAndTrade } from "./job-search.ts";
import { searchOrganisme } from "./organismes.ts";
import { communes, departements } from "./places.ts";
import { searchOf } from "./request.ts";

const VERSION = "2.17.0";

/** Trainings, places, certifications, schools, and the health of the service. */
export function declareLookups(api: FastifyInstance, deps: ApiDeps): void {
  api.get("/healthcheck", { config: { right: null } }, async () => ({
    name: "binome",
    version: VERSION,
    env: "production",
  }));
  declareFormations(api, deps);
  api.get("/geographie/v1/commune/search", async (request) =>
    communes(read(communeQuery, request.query).code, deps.reference),
  );
  api.get("/geographie/v1/departement", async () => departements(deps.reference));
  // We have no source of missions locales: none is known anywhere.
  api.get("/geographie/v1/mission-locale", async () => []);
  api.get("/certification/v1", async (request) => {
    const asked = read(certificationQuery, request.query);
    return certifications({ cfd: asked["identifiant.cfd"], rncp: asked["identifiant.rncp"] }, deps.reference);
  });
  api.get("/organisme/v1/recherche", async (request) => {
    const { uai = null, siret = null } = read(organismeQuery, request.query);
    return searchOrganisme(searchOf(deps), uai, siret);
  });
}

const communeQuery = z.object({ code: z.string().regex(/^(\d{5}|2[AB]\d{3})$/, "expected five digits") });
const certificationQuery = z.object({
  "identifiant.cfd": z
    .string()
    .regex(/^([A-Z0-9]{3}\d{3}[A-Z0-9]{2}|null)?$/)
    .optional(),
  "identifiant.rncp": z
    .string()
    .regex(/^(RNCP\d{3,5}|null)?$/)
    .optional(),
});
const organismeQuery = z.object({
  uai: z
    .string()
    .regex(/^\d{7}[A-Z]$/)
    .optional(),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});
const formationQuery = z.object({
  ...placeAndTrade,
  // What is archived is not searched: none of it is there to be included.
  include_archived: z.enum(["true", "false"]).optional(),
  page_size: z.coerce.number().int().min(1).max(1_000).default(100),
  page_index: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

function declareFormations(api: FastifyInstance, deps: ApiDeps): void {
  const bookmarks = new Bookmarks();
  api.get("/formation/v1/search", async (request) => {
    const { page_size, page_index, ...asked } = read(formationQuery, request.query);
    const params = paramsOf(asked, deps.reference);
    const start = page_index * page_size;
    const { items, total } = formationPage(searchOf(deps), params, start, page_size, bookmarks);
    return {
      data: items.map((training) => formationAs(training, deps.reference)),
      pagination: { page_count: Math.ceil(total / page_size), page_size, page_index },
    };
  });
  api.get<{ Params: { id: string } }>("/formation/v1/:id", async (request) => {
    const training = searchOf(deps).training(request.params.id);
    if (training === null) throw new ApiProblem("not-found", "Formation non trouvée");
    return formationAs(training, deps.reference);
  });
}
