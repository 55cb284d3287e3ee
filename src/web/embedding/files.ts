import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InvalidValue, type WidgetScripts } from "../../domain/index.ts";
import { readSettings } from "./settings.ts";
import { themeSheet } from "./theme.ts";

const SCRIPTS: Readonly<Record<keyof WidgetScripts, string>> = { element: "/widget.js", frame: "/widget/frame.js" };

/**
 * Serves what the widget is made of besides its pages. The addresses of the scripts are for good, hosts paste one of them:
 * they are asked for again after an hour, and answered "unchanged" by their tag.
 */
export function serveWidgetFiles(app: FastifyInstance, scripts: () => Promise<WidgetScripts>): void {
  for (const [name, address] of Object.entries(SCRIPTS) as [keyof WidgetScripts, string][]) {
    app.get(address, async (request, reply) =>
      send(request, reply, "text/javascript; charset=utf-8", (await scripts())[name]),
    );
  }
  app.get("/widget/theme.css", async (request, reply) => {
    try {
      const { settings } = readSettings(request.query as Record<string, unknown>);
      return send(request, reply, "text/css; charset=utf-8", themeSheet(settings));
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      return reply.code(400).type("text/plain; charset=utf-8").send(error.message);
    }
  });
}

function send(request: FastifyRequest, reply: FastifyReply, type: string, body: string): FastifyReply {
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  reply.headers({
    etag: tag,
    "cache-control": "public, max-age=3600",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  });
  return request.headers["if-none-match"] === tag ? reply.code(304).send() : reply.type(type).send(body);
}
