import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Kind, ListName, Search } from "../../domain/index.ts";
import { itemUrl } from "../links/index.ts";

/** At most, in one file (sitemaps.org). */
const MOST_ADDRESSES = 50_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const ALWAYS = ["/", "/apprentissage", "/faq", "/donnees", "/impact", "/plan-du-site"];

const KINDS: Readonly<Record<ListName, Kind>> = { trainings: "training", offers: "offer", companies: "company" };

/** Serves what search engines ask for. While the world is fictitious, they are asked to stay away. */
export function serveSiteFiles(app: FastifyInstance, current: () => Search | null): void {
  app.get("/robots.txt", (request, reply) => {
    const real = current()?.generation.demonstration === false;
    const rules = real ? `Allow: /\nSitemap: ${originOf(request)}/sitemap.xml` : "Disallow: /";
    return reply.type("text/plain; charset=utf-8").send(`User-agent: *\n${rules}\n`);
  });
  app.get("/sitemap.xml", (request, reply) =>
    reply.type("application/xml; charset=utf-8").send(indexOf(originOf(request), current())),
  );
  app.get("/sitemap/:file", (request, reply) => {
    const { file } = request.params as { file: string };
    const [, list, page] = /^(trainings|offers|companies)-([1-9]\d{0,3})\.xml$/.exec(file) ?? [];
    const search = current();
    if (list === undefined || search === null || search.generation.demonstration) return reply.callNotFound();
    const addresses = addressesOf(search, list as ListName, Number(page), originOf(request));
    return reply.type("application/xml; charset=utf-8").send(Readable.from(addresses));
  });
}

function indexOf(origin: string, search: Search | null): string {
  if (search === null || search.generation.demonstration) return `${HEAD}<urlset ${NAMESPACE}></urlset>\n`;
  const counts = search.counts();
  const files = (Object.keys(KINDS) as ListName[]).flatMap((list) =>
    Array.from(
      { length: Math.ceil(counts[list] / MOST_ADDRESSES) },
      (_, rank) => `<sitemap><loc>${origin}/sitemap/${list}-${rank + 1}.xml</loc></sitemap>`,
    ),
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>${files.join("\n")}</sitemapindex>\n`;
}

/** One file of addresses, in pieces: between two of them the service answers others. */
async function* addressesOf(search: Search, list: ListName, page: number, origin: string): AsyncGenerator<string> {
  const first = (page - 1) * MOST_ADDRESSES;
  const always = list === "trainings" && page === 1 ? ALWAYS.map((path) => entry(origin + path)) : [];
  yield `${HEAD}<urlset ${NAMESPACE}>\n${always.join("")}`;
  let rank = 0;
  let piece: string[] = [];
  for (const json of search.items(list)) {
    if (rank >= first + MOST_ADDRESSES) break;
    if (rank >= first) piece.push(entry(origin + addressOf(KINDS[list], json)));
    rank++;
    if (rank % 1000 > 0) continue;
    yield piece.join("");
    piece = [];
    await new Promise(setImmediate);
  }
  yield `${piece.join("")}</urlset>\n`;
}

function addressOf(kind: Kind, json: string): string {
  const { id, source, siret } = JSON.parse(json) as { id?: string; source: string; siret?: string };
  return itemUrl({ kind, source, id: id ?? siret ?? "" });
}

function entry(address: string): string {
  return `<url><loc>${address.replaceAll("&", "&amp;")}</loc></url>\n`;
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
