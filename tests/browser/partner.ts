import Fastify from "fastify";
import type { Page } from "playwright-core";

export interface Partner {
  /** Another site than the service's: "http://localhost:41234", where the service is at 127.0.0.1. */
  readonly base: string;
  stop(): Promise<void>;
}

/** What a host does with the events: it keeps them, in the order in which they come, with the id of their element. */
const SCRIPT = `
window.told = [];
for (const name of ["ready", "search", "select", "contact"])
  document.addEventListener("binome:" + name, (event) => told.push({ of: event.target.id, name, detail: event.detail }));
window.heard = [];
addEventListener("message", (event) => heard.push(event.data));
`;

/**
 * A site that embeds the widget under a strict content policy: its own files, the service's script and frames, nothing inline.
 * Its page holds `body`; its style would spoil a widget that was not kept apart from it.
 */
export async function startPartner(service: string, body: string): Promise<Partner> {
  const app = Fastify();
  const policy = `default-src 'none'; script-src 'self' ${service}/widget.js; style-src 'self'; frame-src ${service}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  app.get("/", (_request, reply) =>
    reply
      .header("content-security-policy", policy)
      .header("referrer-policy", "no-referrer")
      .type("text/html; charset=utf-8")
      .send(page(service, body)),
  );
  app.get("/host.js", (_request, reply) => reply.type("text/javascript").send(SCRIPT));
  app.get("/host.css", (_request, reply) =>
    reply
      .type("text/css")
      .send("binome-search iframe { display: none; } a { color: #0b0b0b; font-family: serif; } body { margin: 8px; }"),
  );
  app.get("/favicon.ico", (_request, reply) => reply.code(204).send());
  const address = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  return { base: `http://localhost:${address.port}`, stop: () => app.close() };
}

function page(service: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Un portail partenaire</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/host.css"><script src="/host.js"></script>
<script src="${service}/widget.js" async></script></head>
<body><main><h1>Un portail partenaire</h1><p id="words">Un texte et <a id="link" href="#words">un lien</a>.</p>${body}</main></body>
</html>`;
}

/** What a widget could have changed in the looks of the page. */
export function hostStyle(page: Page) {
  return page.evaluate(() => {
    const { color, fontFamily } = getComputedStyle(document.getElementById("link") as Element);
    return {
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      color,
      font: fontFamily,
      inline: document.querySelectorAll("[style], style").length,
    };
  });
}
