import { join } from "node:path";
import { z } from "zod";
import type { Day } from "../../domain/index.ts";
import { CATALOGUE } from "../catalogue-csv/to-domain.ts";
import { attempt } from "../checks/index.ts";
import { type Feed, type FeedContext, FeedFailed } from "../feed.ts";
import { recordsOfFile } from "../spooled.ts";
import { mustBeWhole, shaped, type WebClient } from "../web/index.ts";
import { catalogueApi } from "./index.ts";
import { SELECTED } from "./schema.ts";
import { toTraining } from "./to-domain.ts";

const NAME = "catalogue";
/** Bytes of a formation, at most: ten times the mean, for 2 kB of texts are usual. */
const FORMATION_BYTES = 20_000;
/** Pages of the paged list, at most. */
const PAGE = 1_000;
const page = z.object({ formations: z.array(z.unknown()), pagination: z.object({ total: z.coerce.number() }) });

/** Trainings of the catalogue of the Réseau des Carif-Oref. It asks for no credentials: naming its address turns it on. */
export const catalogueFeed: Feed<"trainings"> = {
  name: NAME,
  label: "Catalogue des formations en apprentissage (Réseau des Carif-Oref)",
  kind: "trainings",
  source: CATALOGUE,
  schedule: "40 3 * * *",
  needs: ["CATALOGUE_URL"],
  connect({ CATALOGUE_URL: url, CATALOGUE_API_KEY: key }, web) {
    if (url === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 5 });
    const api = { url: `${url}/api/v1/entity/formations`, headers: key === undefined ? {} : { "API-Key": key } };
    return { records: (context) => records(client, api, context) };
  },
};

interface Api {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One streamed array with everything; where that route is not to be had, the pages. */
async function* records(client: WebClient, api: Api, context: FeedContext) {
  const { signal, spool, today } = context;
  const query = JSON.stringify(published(today));
  const countUrl = `${api.url}/count?${new URLSearchParams({ query })}`;
  const count = await client.json({ url: countUrl, headers: api.headers, maxBytes: 1_000, signal });
  const announced = shaped(NAME, "count", z.int().min(0), count.body);
  const path = join(spool, "formations.json");
  // What is published while it is read must fit too.
  const limit = announced + PAGE;
  const parameters = new URLSearchParams({ query, select: SELECT, limit: String(limit) });
  const request = {
    url: `${api.url}.json?${parameters}`,
    headers: api.headers,
    maxBytes: limit * FORMATION_BYTES,
    signal,
  };
  try {
    await client.download({ ...request, timeoutSeconds: 1800 }, path, "json");
  } catch (error) {
    if (!(error instanceof FeedFailed) || error.fault !== "shape") throw error;
    yield* paged(client, api, query, announced, context);
    return;
  }
  yield* recordsOfFile(NAME, path, catalogueApi, announced, context);
}

const SELECT = JSON.stringify(Object.fromEntries(SELECTED.map((field) => [field, 1])));

/** Formations published for the school years around today: those of last year until August, then those of the year after next. */
function published(today: Day) {
  const year = Number(today.slice(0, 4));
  const other = today.slice(5, 7) <= "08" ? year - 1 : year + 2;
  const tags = [year, year + 1, other].map(String);
  return { published: true, catalogue_published: true, tags: { $in: tags } };
}

async function* paged(client: WebClient, api: Api, query: string, announced: number, context: FeedContext) {
  const seen = new Set<string>();
  let received = 0;
  for (let number = 1; ; number++) {
    const parameters = new URLSearchParams({ query, select: SELECT, page: String(number), limit: String(PAGE) });
    const { headers } = api;
    const request = { url: `${api.url}?${parameters}`, headers, maxBytes: 50_000_000, signal: context.signal };
    const { formations } = shaped(NAME, `page ${number}`, page, (await client.json(request)).body);
    if (formations.length === 0) break;
    const before = seen.size;
    for (const raw of formations)
      seen.add(JSON.stringify((raw as { cle_ministere_educatif?: unknown } | null)?.cle_ministere_educatif));
    if (seen.size === before) throw new FeedFailed(NAME, "cut", `page ${number} repeats those before it.`);
    for (const raw of formations) yield attempt(++received, () => toTraining(raw, context));
    context.progress?.({ received, announced });
    if (formations.length < PAGE) break;
  }
  mustBeWhole(NAME, "pages", received, announced);
}
