/** The routes of the official API Alternance, for its client `api-alternance-sdk` 2: they translate, and know nothing of their own. */
import type { FastifyInstance } from "fastify";
import type { ApiDeps } from "../deps.ts";
import type { ExportFiles } from "../export/index.ts";
import { answerAsOfficial } from "./errors.ts";
import { declareJobExport } from "./job-export-routes.ts";
import { declareJobs } from "./job-routes.ts";
import { declareJobWriting } from "./job-write-routes.ts";
import { declareLookups } from "./lookup-routes.ts";
import { hideFromDocument } from "./request.ts";

/** Adds `/job/v1`, `/formation/v1`, `/geographie/v1`, `/certification/v1`, `/organisme/v1` and `/healthcheck` to `api`. */
export async function declareCompat(api: FastifyInstance, deps: ApiDeps, files: ExportFiles): Promise<void> {
  api.setErrorHandler(answerAsOfficial);
  hideFromDocument(api);
  declareJobs(api, deps);
  declareJobWriting(api, deps);
  declareJobExport(api, deps, files);
  declareLookups(api, deps);
}
