import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Kind, RomeCode } from "../../domain/index.ts";
import { hitOf, type PathStep, refusesMeasure, type VisitRecorder } from "../../impact/index.ts";

const KINDS: Readonly<Record<string, Kind>> = { trainings: "training", offers: "offer", companies: "company" };

/** Routes that are about the service, not about what candidates look for. */
const NOT_VISITS = /^\/api\/(v1\/impact|openapi\.json|docs)/;

/** Tells the recorder of each answer that a program got. What the pages of this site ask is part of a page already counted. */
export function measureRequests(api: FastifyInstance, recorder: VisitRecorder | undefined): void {
  if (recorder === undefined) return;
  api.addHook("onResponse", (request, reply, done) => {
    if (reply.statusCode < 400 && isVisit(request)) {
      if (refusesMeasure(request)) recorder.turnAway("refused");
      else {
        const { ip, host, url, headers } = request;
        recorder.record(hitOf({ ip, host, url, headers }, [stepOf(request)], request.apiKey?.name ?? null));
      }
    }
    done();
  });
}

function isVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === "GET" && headers["sec-fetch-site"] !== "same-origin" && !NOT_VISITS.test(url);
}

function stepOf({ url, query, routeOptions }: FastifyRequest): PathStep {
  const [, list = ""] = /^\/api\/v1\/(search|trainings|offers|companies)\b/.exec(routeOptions.url ?? "") ?? [];
  if (list === "search") return { step: "seen", what: url, ...asked(query as Readonly<Record<string, unknown>>) };
  const kind = KINDS[list];
  return kind === undefined ? { step: "visit", what: url } : { step: "details", what: url, kind };
}

/** Codes and points only: words are not understood here again. */
function asked({ romes, lat, lon }: Readonly<Record<string, unknown>>): Partial<PathStep> {
  const [occupation = null] = Array.isArray(romes) ? (romes as RomeCode[]) : [];
  return { occupation, place: typeof lat === "number" && typeof lon === "number" ? { lat, lon } : null };
}
