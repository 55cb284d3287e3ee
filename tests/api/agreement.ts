import assert from "node:assert/strict";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { type Document, documentOf, faultsOf } from "./document.ts";
import { type GeneratedRequest, requestsOf } from "./generated-requests.ts";

/**
 * Asks a server `runs` requests made from its own document, the same for the same `seed`: no 5xx, no status that the document does
 * not have, no body that its schema refuses. Gives how many answers there were of each status.
 */
export async function expectAgreement(app: FastifyInstance, { runs, seed }: { runs: number; seed: number }) {
  const document = await documentOf(app);
  const statuses: Record<number, number> = {};
  const check = fc.asyncProperty(requestsOf(document), async (request) => {
    const status = await expectAsDocumented(app, document, request);
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  await fc.assert(check, { numRuns: runs, seed });
  return statuses;
}

async function expectAsDocumented(
  app: FastifyInstance,
  document: Document,
  { path, method, url, headers, payload }: GeneratedRequest,
): Promise<number> {
  const response = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  assert(response.statusCode < 500, `${response.statusCode} for ${method} ${url}`);
  const declared = document.paths[path]?.[method]?.responses[response.statusCode];
  if (response.body === "" && declared !== undefined && declared.content === undefined) return response.statusCode;
  const type = String(response.headers["content-type"]).split(";")[0]!;
  const media = declared?.content?.[type];
  assert(media !== undefined, `${response.statusCode} ${type} is not declared for ${method} ${path}`);
  if (!/json$/.test(type) || /ndjson$/.test(type)) return response.statusCode;
  assert.deepEqual(faultsOf(document, media.schema, response.json()), []);
  return response.statusCode;
}
