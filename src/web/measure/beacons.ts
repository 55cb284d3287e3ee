import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Search, Step } from "../../domain/index.ts";
import { hitOf, type PathStep, refusesMeasure, type VisitRecorder } from "../../impact/index.ts";
import { itemOf } from "./item-at.ts";
import { requestOf } from "./page-steps.ts";

/** Where the script of the pages says what it saw. */
export const BEACON_PATH = "/mesure";

/** A few words are enough: the step, the address of the item, its rank. */
const MAX_BYTES = 2_048;

const beacon = z.strictObject({
  step: z.enum(["details", "binome", "contact", "outgoing", "saved"] satisfies Step[]),
  /** From "/": the item, or the page where it happened. */
  at: z.string().startsWith("/").max(1_000),
  rank: z.int().min(1).max(10_000).nullable().optional(),
});

/** Receives what only a script can see. It answers nothing, whatever it gets: nobody waits for it. */
export async function serveBeacons(
  scope: FastifyInstance,
  recorder: VisitRecorder,
  search: () => Search | null,
): Promise<void> {
  await scope.register(async (posts) => {
    posts.removeAllContentTypeParsers();
    posts.addContentTypeParser("*", { parseAs: "string", bodyLimit: MAX_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    posts.setErrorHandler((_error, _request, reply) => reply.code(204).send());
    posts.post(BEACON_PATH, (request, reply) => {
      const step = isOurs(request) ? stepOf(request.body, search()) : null;
      if (step !== null) {
        if (refusesMeasure(request)) recorder.turnAway("refused");
        else recorder.record(hitOf(requestOf(request), [step]));
      }
      return reply.code(204).header("cache-control", "no-store").send();
    });
  });
}

/** Said by a page of this site: another site cannot add to its figures. */
function isOurs({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers;
  try {
    return origin !== undefined && new URL(origin).host === host.replace(/:(80|443)$/, "");
  } catch {
    return false;
  }
}

function stepOf(body: unknown, search: Search | null): PathStep | null {
  const said = beacon.safeParse(parsed(body));
  if (!said.success) return null;
  const { step, at, rank = null } = said.data;
  const { pathname, search: query } = new URL(at, "http://site.invalid");
  const item = itemOf(pathname, query);
  if (item === null) return { step, what: pathname, rank };
  // What an address says of itself is believed only when there is such an item.
  const found = search === null ? null : foundIn(search, item);
  return found === null
    ? null
    : { step, what: item.what, rank, kind: item.kind, feed: item.kind === "company" ? null : found.source };
}

function foundIn(search: Search, { kind, id, source }: NonNullable<ReturnType<typeof itemOf>>) {
  if (kind === "company") return search.company(id);
  return kind === "offer" ? search.offer(id, source) : search.training(id, source);
}

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return null;
  }
}
