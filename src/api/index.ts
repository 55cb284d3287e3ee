/** The public API: routes declared once (schema + handler), from which validation, types and the OpenAPI document derive. */
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { declareCompanies } from "./companies/routes.ts";
import { declareCompat } from "./compat/index.ts";
import type { ApiDeps } from "./deps.ts";
import { declareExport, ExportFiles } from "./export/index.ts";
import { declareHealth } from "./health/routes.ts";
import {
  answerProblem,
  authorise,
  closeMethods,
  limitRate,
  measureRequests,
  noSuchRoute,
  readStrictQuery,
  refuseEarly,
  validatorCompiler,
} from "./http/index.ts";
import { declareImpact } from "./impact/routes.ts";
import { declareOccupations } from "./occupations/routes.ts";
import { declareOffers, declareOfferWriting } from "./offers/index.ts";
import { type Api, declareOpenApi, documentRoutes } from "./openapi/index.ts";
import { declarePay } from "./pay/routes.ts";
import { declarePlaces } from "./places/routes.ts";
import { declareSearch } from "./search/routes.ts";
import { declareSuggestions } from "./suggestions/routes.ts";
import { declareTrainingLinks } from "./training-links/routes.ts";
import { declareTrainings } from "./trainings/routes.ts";

export type { ApiDeps } from "./deps.ts";
export { serverOptions } from "./http/index.ts";

/**
 * Adds `/api`, `/healthz` and `/readyz` to a server made with `serverOptions`. Its errors, headers and limits hold for these
 * addresses only.
 */
export async function registerApi(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(async (plain) => {
    const scope: Api = plain.withTypeProvider<ZodTypeProvider>();
    scope.setValidatorCompiler(validatorCompiler);
    // Answers are what their schemas say by their types and tests; checking each again would cost more than making it.
    scope.setSerializerCompiler(() => JSON.stringify);
    scope.setErrorHandler(answerProblem);
    scope.addHook("onRequest", refuseEarly);
    await documentRoutes(scope);
    const close = closeMethods(scope);
    declareHealth(scope, deps);
    close();
    await scope.register(async (inner) => declareKeyed(inner.withTypeProvider<ZodTypeProvider>(), deps), {
      prefix: "/api",
    });
  });
}

/** Everything that looks at keys and counts requests: our routes, and those of the official client. */
async function declareKeyed(api: Api, deps: ApiDeps): Promise<void> {
  api.setNotFoundHandler(async (request) => {
    throw noSuchRoute(request);
  });
  api.decorateRequest("apiKey", null);
  api.addHook("onRequest", (request) => authorise(request, deps.keys));
  measureRequests(api, deps.visits);
  if (deps.rateLimit === "on") await limitRate(api);
  const files = new ExportFiles();
  api.addHook("onClose", () => files.close());
  await api.register(async (own) => declareApi(own.withTypeProvider<ZodTypeProvider>(), deps, files));
  await api.register((official) => declareCompat(official, deps, files));
}

async function declareApi(api: Api, deps: ApiDeps, files: ExportFiles): Promise<void> {
  api.addHook("preValidation", readStrictQuery);
  const close = closeMethods(api);
  declareSearch(api, deps);
  declareOccupations(api, deps);
  declarePlaces(api, deps);
  declareSuggestions(api, deps);
  declareTrainings(api, deps);
  declareOffers(api, deps);
  declareOfferWriting(api, deps);
  declareExport(api, deps, files);
  declareCompanies(api, deps);
  declarePay(api, deps);
  declareTrainingLinks(api, deps);
  declareImpact(api, deps);
  declareOpenApi(api);
  close();
}
