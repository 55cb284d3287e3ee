import Fastify, { type FastifyInstance } from "fastify";
import { fakeImpact } from "./fake-impact.ts";
import { fakeBoard, fakeKeys } from "./fake-keys.ts";
import { fakeOrientation } from "./fake-orientation.ts";
import { fakeReference, fakeSearch } from "./fake-search.ts";
import { type ApiDeps, registerApi, serverOptions } from "./index.ts";

/** The whole API over a fake search, on 4 May 2026, with no limit of rate; `deps` replaces some of what it is built on. For tests. */
export async function fakeServer(deps: Partial<ApiDeps> = {}, log?: (line: string) => void): Promise<FastifyInstance> {
  const app = Fastify({
    ...serverOptions((error, _request, reply) => reply.code(400).send(`page: ${error.message}`)),
    logger: log === undefined ? false : { level: "error", stream: { write: log } },
  });
  const search = fakeSearch();
  const orientation = await fakeOrientation();
  const clock = { now: () => new Date("2026-05-04T10:00:00Z") };
  await registerApi(app, {
    search: () => search,
    reference: fakeReference,
    clock,
    rateLimit: "off",
    keys: fakeKeys,
    board: fakeBoard(),
    orientation: () => orientation,
    impact: fakeImpact,
    ...deps,
  });
  app.get("/", async () => "a page");
  await app.ready();
  return app;
}
