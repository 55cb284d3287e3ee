import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Offer, today } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { type ExportFiles, type Shape, sendExport } from "../export/index.ts";
import { ApiProblem } from "../http/index.ts";
import { jobAs } from "./jobs.ts";
import { keyOf, originOf, searchOf } from "./request.ts";

/** The address of the file is good for two minutes, as the official one. */
const GOOD_FOR_MS = 120_000;

/** `GET /job/v1/export`: where a file of all offers is, one JSON array; the file itself is asked without a key. */
export function declareJobExport(api: FastifyInstance, deps: ApiDeps, files: ExportFiles): void {
  api.get("/job/v1/export", { config: { right: "export" } }, async (request) => {
    const { id } = keyOf(request);
    const signed = `${id}.${Date.now() + GOOD_FOR_MS}`;
    const signature = await deps.keys.sign(id, signed);
    return {
      url: `${originOf(request)}/api/job/v1/export/${signed}.${signature}`,
      lastUpdate: searchOf(deps).generation.asOf,
    };
  });
  api.get<{ Params: { token: string } }>(
    "/job/v1/export/:token",
    { config: { right: null } },
    async (request, reply) => {
      await checkToken(deps, request.params.token);
      const day = today(deps.clock);
      const file = await files.of(searchOf(deps), "offers", arrayOfJobs(day, originOf(request)), day);
      return sendExport(request, reply, file, "application/json; charset=utf-8");
    },
  );
}

async function checkToken({ keys }: ApiDeps, token: string): Promise<void> {
  const [id = "", until = "", signature = ""] = token.split(".");
  const expected = await keys.sign(id, `${id}.${until}`);
  const isSigned =
    expected !== null &&
    expected.length === signature.length &&
    timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  if (!isSigned || Number(until) < Date.now()) {
    throw new ApiProblem(
      "right-missing",
      "The address of this file is no longer good: ask /job/v1/export for another.",
    );
  }
}

function arrayOfJobs(day: string, origin: string): Shape {
  const host = createHash("sha256").update(origin).digest("hex").slice(0, 12);
  return {
    suffix: `${host}.json`,
    before: "[",
    between: ",\n",
    after: "]\n",
    each: (item) => JSON.stringify(jobAs(JSON.parse(item) as Offer, day, origin)),
  };
}
