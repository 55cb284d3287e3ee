import { z } from "zod";
import { type ListName, today } from "../../domain/index.ts";
import type { ApiDeps } from "../deps.ts";
import { notReady } from "../http/index.ts";
import { type Api, fileAnswers } from "../openapi/index.ts";
import { type ExportFiles, LINES } from "./files.ts";
import { sendExport } from "./send.ts";

const LISTS: readonly [ListName, ...ListName[]] = ["trainings", "offers", "companies"];

/** `GET /v1/export/:list`: every item that can be found today, one JSON object a line. */
export function declareExport(api: Api, deps: ApiDeps, files: ExportFiles): void {
  api.get(
    "/v1/export/:list",
    {
      config: { right: "export" },
      schema: {
        operationId: "export",
        tags: ["partners"],
        summary: "Every training, offer or company of the current generation",
        description:
          "NDJSON: one item a line, as the item's own route gives it but for `km` and `match`, in the order of their identifiers. Compressed with `Accept-Encoding: gzip`. A download that broke goes on with `Range` and `If-Range`, of any replica that serves the same generation. Needs the right `export`.",
        security: [{ key: [] }],
        params: z.strictObject({
          list: z.enum(LISTS).meta({ description: "Which list.", example: "offers" }),
        }),
        response: fileAnswers("application/x-ndjson", "One item a line."),
      },
    },
    async (request, reply) => {
      const search = deps.search();
      if (search === null) throw notReady();
      const file = await files.of(search, request.params.list, LINES, today(deps.clock));
      return sendExport(request, reply, file, "application/x-ndjson");
    },
  );
}
