import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
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
  { path, url }: GeneratedRequest,
): Promise<number> {
  const response = await app.inject(url);
  expect(response.statusCode).toBeLessThan(500);
  const declared = document.paths[path]?.get?.responses[response.statusCode];
  const type = String(response.headers["content-type"]).split(";")[0]!;
  const media = declared?.content?.[type];
  expect(media, `${response.statusCode} ${type} is not declared for ${path}`).toBeDefined();
  expect(faultsOf(document, media!.schema, response.json())).toEqual([]);
  return response.statusCode;
}
