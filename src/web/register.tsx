import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { today } from "../domain/index.ts";
import { type Asset, type Assets, readAssets } from "./assets/index.ts";
import { PAGE_COMPRESSION } from "./compression.ts";
import { embeddedHeaders, isEmbedded, renderEmbedded, serveWidgetFiles } from "./embedding/index.ts";
import { pageHeaders } from "./headers.ts";
import { measurePage, serveBeacons } from "./measure/index.ts";
import { type Download, NothingToServe, type PageAnswer, type PagesDeps, type Redirect, type Visit } from "./page.ts";
import { DOWNLOADS, PAGES } from "./pages/index.ts";
import { servePictures } from "./pictures/index.ts";
import { serveProblemReports } from "./problem-reports/index.ts";
import { failure, nothingToServe, unknownPage } from "./refusals/index.ts";
import { type Frame, renderPage } from "./render.tsx";
import { scriptAddresses, serveScripts } from "./scripts/index.ts";
import { serveSiteFiles } from "./site-files/index.ts";

/** Serves every page of pages/index.ts, their style sheet, scripts and icon, and a French page for each error among them. */
export function registerPages(app: FastifyInstance, deps: PagesDeps): void {
  const assets = readAssets();
  serveScripts(app);
  const send = senderOf(assets, deps);
  app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      if (!(error instanceof NothingToServe)) request.log.error(error);
      return send(request, reply, error instanceof NothingToServe ? nothingToServe() : failure());
    });
    for (const asset of Object.values(assets)) serveAsset(scope, asset);
    servePictures(scope, deps.search);
    serveSiteFiles(scope, deps.search);
    if (deps.widgetScripts) serveWidgetFiles(scope, deps.widgetScripts);
    if (deps.visits) await serveBeacons(scope, deps.visits, deps.search);
    if (deps.problems) await serveProblemReports(scope, deps, send);
    for (const page of PAGES) {
      scope.get(page.path, { compress: PAGE_COMPRESSION }, async (request, reply) =>
        send(request, reply, measured(request, await answered(page, request, deps), deps)),
      );
    }
    for (const file of DOWNLOADS) serveDownload(scope, file, deps);
    scope.get("/*", (request, reply) => {
      if (pathOf(request).startsWith("/api/")) return reply.callNotFound();
      return send(request, reply, unknownPage());
    });
  });
}

/** Sends a page in the frame of the site, or of the widget below `/widget`. */
function senderOf(assets: Assets, deps: PagesDeps) {
  const headers = pageHeaders(deps.mapTiles ?? null);
  const frameOf = (request: FastifyRequest): Frame => ({
    path: pathOf(request),
    origin: originOf(request),
    assets: { styles: assets.styles.url, icon: assets.icon.url, script: scriptAddresses().site },
    demonstration: deps.search()?.generation.demonstration ?? false,
    simulatedDay: deps.simulatedDay,
  });
  return async (request: FastifyRequest, reply: FastifyReply, answer: PageAnswer | Redirect) => {
    if ("location" in answer) return reply.headers(headers).redirect(answer.location, answer.status ?? 302);
    const frame = frameOf(request);
    const embedded = isEmbedded(frame.path);
    const widget = embedded ? embeddedHeaders(await framingOrigins(request, deps)) : null;
    return reply
      .code(answer.status)
      .type("text/html; charset=utf-8")
      .headers(widget ?? headersOf(answer, headers))
      .send(embedded ? renderEmbedded(answer, frame, queryOf(request)) : renderPage(answer, frame));
  };
}

function measured(
  request: FastifyRequest,
  answer: PageAnswer | Redirect,
  { visits }: PagesDeps,
): PageAnswer | Redirect {
  measurePage(request, answer, visits);
  return answer;
}

async function framingOrigins(request: FastifyRequest, { framesOf }: PagesDeps): Promise<readonly string[] | null> {
  const { caller } = queryOf(request);
  return typeof caller === "string" && framesOf ? framesOf(caller.trim()) : null;
}

function headersOf({ policy }: PageAnswer, headers: Headers): Headers {
  if (policy === undefined) return headers;
  return { ...headers, "content-security-policy": `${headers["content-security-policy"]}; ${policy}` };
}

type Headers = ReturnType<typeof pageHeaders>;

/** What a page or a file answers, once there is something to serve. */
async function answered<Answer>(
  page: { readonly answer: (visit: Visit) => Answer | Promise<Answer> },
  request: FastifyRequest,
  deps: PagesDeps,
): Promise<Answer> {
  const search = deps.search();
  if (search === null) throw new NothingToServe();
  const { "*": id = "" } = request.params as { "*"?: string };
  return page.answer({
    id,
    origin: originOf(request),
    scripts: scriptAddresses(),
    query: queryOf(request),
    search,
    today: today(deps.clock),
    deps,
  });
}

/** A wrong question goes back to the page, with what was asked. */
function serveDownload(scope: FastifyInstance, file: Download, deps: PagesDeps): void {
  scope.get(file.path, async (request, reply) => {
    const answer = await answered(file, request, deps);
    if (answer === null) return reply.redirect(`${file.page}?${request.url.split("?")[1] ?? ""}`, 302);
    return reply
      .headers({ ...pageHeaders(null), "content-disposition": `attachment; filename="${answer.name}"` })
      .type(answer.type)
      .send(answer.body);
  });
}

function serveAsset(app: FastifyInstance, asset: Asset): void {
  app.get(asset.url, (_request, reply) =>
    reply.type(asset.type).header("cache-control", "public, max-age=31536000, immutable").send(asset.body),
  );
}

function queryOf(request: FastifyRequest): Record<string, unknown> {
  return request.query as Record<string, unknown>;
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}
