import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { today } from "../domain/index.ts";
import { type Asset, readAssets } from "./assets/index.ts";
import { NothingToServe, type Page, type PageAnswer, type PagesDeps, type Redirect } from "./page.ts";
import { PAGES } from "./pages/index.ts";
import { failure, nothingToServe, unknownPage } from "./refusals/index.ts";
import { type Frame, renderPage } from "./render.tsx";

/** Only our own style sheet and icon are ever loaded: no script, no inline style, no other site. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves every page of pages/index.ts, their style sheet and icon, and a French page for each error among them. */
export function registerPages(app: FastifyInstance, deps: PagesDeps): void {
  const assets = readAssets();
  const frameOf = (request: FastifyRequest): Frame => ({
    path: pathOf(request),
    assets: { styles: assets.styles.url, icon: assets.icon.url },
    demonstration: deps.search()?.generation.demonstration ?? false,
    simulatedDay: deps.simulatedDay,
  });
  const send = (request: FastifyRequest, reply: FastifyReply, answer: PageAnswer | Redirect) => {
    if ("location" in answer) return reply.headers(HEADERS).redirect(answer.location, 302);
    return reply
      .code(answer.status)
      .type("text/html; charset=utf-8")
      .headers(HEADERS)
      .send(renderPage(answer, frameOf(request)));
  };

  app.register(async (scope) => {
    for (const asset of Object.values(assets)) serveAsset(scope, asset);
    for (const page of PAGES) {
      scope.get(page.path, async (request, reply) => send(request, reply, await answered(page, request, deps)));
    }
    scope.get("/*", (request, reply) => {
      if (pathOf(request).startsWith("/api/")) return reply.callNotFound();
      return send(request, reply, unknownPage());
    });
    scope.setErrorHandler((error, request, reply) => {
      if (!(error instanceof NothingToServe)) request.log.error(error);
      return send(request, reply, error instanceof NothingToServe ? nothingToServe() : failure());
    });
  });
}

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cache-control": "no-cache",
};

async function answered(page: Page, request: FastifyRequest, deps: PagesDeps): Promise<PageAnswer | Redirect> {
  const search = deps.search();
  if (search === null) throw new NothingToServe();
  const { "*": id = "" } = request.params as { "*"?: string };
  return page.answer({
    id,
    query: request.query as Record<string, unknown>,
    search,
    today: today(deps.clock),
    deps,
  });
}

function serveAsset(app: FastifyInstance, asset: Asset): void {
  app.get(asset.url, (_request, reply) =>
    reply.type(asset.type).header("cache-control", "public, max-age=31536000, immutable").send(asset.body),
  );
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}
