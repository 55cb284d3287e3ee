import { renderAsync } from "@resvg/resvg-js";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Kind, Search } from "../../domain/index.ts";
import { FAVICON } from "../components/logo/logo.tsx";
import { linesOf } from "./lines.ts";

const WIDTH = 1200;
const HEIGHT = 630;
const LINE_CHARACTERS = 34;
const MAX_LINES = 3;

interface Words {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
}

const HOME: Words = {
  kind: "Apprentissage",
  title: "Une formation en apprentissage, et l’employeur qui va avec",
  about: "Sans compte et sans cookie",
};

/** The picture of an item for who shares its page (Open Graph), from "/". */
export function pictureUrl({ kind, id, source }: { kind: Kind; id: string; source: string }): string {
  return `/apercu/${kind}.png?${new URLSearchParams({ id, source })}`;
}

/** Serves the pictures, drawn when they are asked for: off the thread that answers searches, kept for a day by who asked. */
export function servePictures(app: FastifyInstance, search: () => Search | null): void {
  app.get("/apercu/accueil.png", (_request, reply) => send(reply, HOME));
  for (const kind of ["training", "offer", "company"] as const) {
    app.get(`/apercu/${kind}.png`, (request, reply) => {
      const { id, source } = request.query as Record<string, unknown>;
      const found = search();
      const words = found === null || typeof id !== "string" ? null : wordsOf(found, kind, id, source);
      return words === null ? reply.callNotFound() : send(reply, words);
    });
  }
}

async function send(reply: FastifyReply, words: Words): Promise<FastifyReply> {
  const image = await renderAsync(pictureOf(words), { fitTo: { mode: "width", value: WIDTH } });
  return reply.type("image/png").header("cache-control", "public, max-age=86400").send(image.asPng());
}

function wordsOf(search: Search, kind: Kind, id: string, source: unknown): Words | null {
  const from = typeof source === "string" ? source : undefined;
  if (kind === "training") {
    const training = search.training(id, from);
    if (training === null) return null;
    return { kind: "Formation en apprentissage", title: training.title, about: training.school.name };
  }
  if (kind === "offer") {
    const offer = search.offer(id, from);
    if (offer === null) return null;
    return {
      kind: "Offre d’emploi en alternance",
      title: offer.title,
      about: offer.employer.name ?? offer.place.label,
    };
  }
  const company = search.company(id);
  if (company === null) return null;
  return {
    kind: "Entreprise sans offre publiée",
    title: company.name ?? company.place.label,
    about: company.place.label,
  };
}

/** Its colours are those of the paper and the accent of tokens.css: a picture has no style sheet. */
export function pictureOf({ kind, title, about }: Words): string {
  const lines = linesOf(title, LINE_CHARACTERS, MAX_LINES);
  const mark = Buffer.from(FAVICON).toString("base64");
  const font = 'font-family="sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf7f0"/><rect width="24" height="${HEIGHT}" fill="#0a4549"/>
<image href="data:image/svg+xml;base64,${mark}" x="80" y="56" width="96" height="96"/>
<text x="196" y="122" ${font} font-size="52" font-weight="700" fill="#1f1b16">Binôme</text>
<text x="80" y="262" ${font} font-size="36" fill="#0a4549">${escaped(kind)}</text>
${lines.map((line, rank) => `<text x="80" y="${340 + rank * 72}" ${font} font-size="58" font-weight="700" fill="#1f1b16">${escaped(line)}</text>`).join("\n")}
<text x="80" y="${340 + lines.length * 72}" ${font} font-size="34" fill="#4b443b">${escaped(linesOf(about, 60, 1)[0] ?? "")}</text>
</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
