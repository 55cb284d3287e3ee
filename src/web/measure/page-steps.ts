import type { FastifyRequest } from "fastify";
import { hitOf, isSpeculative, type PathStep, refusesMeasure, type VisitRecorder } from "../../impact/index.ts";
import type { PageAnswer, Redirect } from "../page.ts";
import { itemAt } from "./item-at.ts";

/** Tells the recorder that a page was read. It waits for nothing: the answer leaves at once. */
export function measurePage(
  request: FastifyRequest,
  answer: PageAnswer | Redirect,
  recorder: VisitRecorder | undefined,
): void {
  if (recorder === undefined || isSpeculative(request)) return;
  if (!("location" in answer) && answer.status !== 200) return;
  if (refusesMeasure(request)) recorder.turnAway("refused");
  else recorder.record(hitOf(requestOf(request), [stepOf(request.url, answer)]));
}

export function requestOf({ ip, host, url, headers }: FastifyRequest) {
  return { ip, host, url, headers };
}

/** What the page says of itself, else the page of an item by its address, else a page like another. */
function stepOf(url: string, answer: PageAnswer | Redirect): PathStep {
  const { pathname, search } = new URL(url, "http://site.invalid");
  const item = itemAt(pathname, search);
  const said: Partial<PathStep> = answer.measured ?? (item === null ? {} : { step: "details", ...item });
  return { step: "visit", what: item?.what ?? pathname + search, ...said };
}
