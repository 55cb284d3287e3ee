import Fastify, { type FastifyInstance } from "fastify";
import { clockFrom, parseDay } from "../../domain/index.ts";
import { exampleOrientation, exampleReference, exampleSearch } from "../examples/index.ts";
import { type PagesDeps, registerPages } from "../index.ts";

const TODAY = parseDay("2026-05-01");

/** The pages over the small invented world, on the 1st of May 2026. */
export function exampleSite(changes: Partial<PagesDeps> = {}, app: FastifyInstance = Fastify()): FastifyInstance {
  const search = exampleSearch();
  const orientation = exampleOrientation();
  registerPages(app, {
    search: () => search,
    orientation: () => orientation,
    reference: exampleReference(),
    clock: clockFrom(TODAY),
    simulatedDay: null,
    problems: { reportProblem: async () => undefined },
    ...changes,
  });
  return app;
}

/** A page as a visitor reads it: its status, its HTML with plain spaces, and the addresses of its links. */
export async function visit(url: string, changes: Partial<PagesDeps> = {}) {
  const response = await exampleSite(changes).inject(url);
  const html = response.body.replaceAll("\u00a0", " ");
  const links = [...html.matchAll(/ href="([^"]+)"/g)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
  return { status: response.statusCode, html, links };
}
