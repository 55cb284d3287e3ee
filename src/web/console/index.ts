/** The reference of the API with a console to try its routes: a maintained component, served from here. */
import reference from "@scalar/fastify-api-reference";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Its script writes styles into the page, and an inline script starts it. Everything it loads or asks is on this site. */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'";

/** Serves it under /developpeurs/api/. Its script is large (5 MB), which is why no other page has any of it. */
export async function registerConsole(app: FastifyInstance): Promise<void> {
  await app.register(reference, {
    routePrefix: "/developpeurs/api",
    configuration: {
      url: "/api/openapi.json",
      pageTitle: "API de Binôme : toutes les routes",
      telemetry: false,
      withDefaultFonts: false,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
    hooks: { onRequest: setHeaders },
  });
}

function setHeaders(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.headers({
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": request.url.endsWith(".js") ? "public, max-age=86400" : "no-cache",
  });
  done();
}
