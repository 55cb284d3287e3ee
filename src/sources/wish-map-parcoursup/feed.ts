import { join } from "node:path";
import { z } from "zod";
import type { Day } from "../../domain/index.ts";
import { attempt } from "../checks/index.ts";
import { type Feed, type FeedContext, FeedFailed } from "../feed.ts";
import { recordsOfFile } from "../spooled.ts";
import { mustBeWhole, shaped, type WebClient } from "../web/index.ts";
import { parcoursupMap } from "./index.ts";
import { PARCOURSUP_MAP, toWish } from "./to-domain.ts";

const NAME = "parcoursup";
const DATASET = "api/explore/v2.1/catalog/datasets/fr-esr-cartographie_formations_parcoursup";
const SELECT = "annee,gta,nm,etab_uai,etab_nom,commune,app,etab_gps,fiche";
const MAX_BYTES = 500_000_000;
/** Of a list of records: the most at once, and the last that may be asked for. */
const LIMIT = 100;
const REACHABLE = 10_000;

const listed = z.object({ total_count: z.int(), results: z.array(z.unknown()) });
const groups = z.object({
  results: z.array(z.object({ annee: z.coerce.string(), departement: z.string().nullable() })),
});

/** The map of Parcoursup in open data. It asks for no credentials: naming the portal's address turns it on. */
export const parcoursupFeed: Feed<"wish-map"> = {
  name: NAME,
  label: "Carte des formations de Parcoursup (données ouvertes)",
  kind: "wish-map",
  source: PARCOURSUP_MAP,
  schedule: "10 5 * * 1",
  needs: ["PARCOURSUP_URL"],
  connect({ PARCOURSUP_URL: url }, web) {
    if (url === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 5 });
    return { records: (context) => records(client, `${url}/${DATASET}`, context) };
  },
};

/** The export, whole; where it is refused, the records of each year and département, which stay under the portal's bound. */
async function* records(client: WebClient, url: string, context: FeedContext) {
  const { signal, spool } = context;
  const where = `annee in (${yearsAround(context.today).map(quoted).join(",")})`;
  const ask = async (route: string, parameters: Record<string, string>) =>
    (await client.json({ url: `${url}/${route}?${new URLSearchParams(parameters)}`, maxBytes: 20_000_000, signal }))
      .body;
  const { total_count: announced } = shaped(NAME, "records", listed, await ask("records", { where, limit: "0" }));
  const path = join(spool, "carte.json");
  const exported = `${url}/exports/json?${new URLSearchParams({ where, select: SELECT })}`;
  try {
    await client.download({ url: exported, maxBytes: MAX_BYTES, timeoutSeconds: 900, signal }, path, "json");
  } catch (error) {
    if (!(error instanceof FeedFailed) || error.fault !== "shape") throw error;
    yield* listedRecords(ask, where, announced, context);
    return;
  }
  yield* recordsOfFile(NAME, path, parcoursupMap, announced, context);
}

/** Sessions open in December of the year before; of several the newest stands. */
function yearsAround(today: Day): string[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].map(String);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

type Ask = (route: string, parameters: Record<string, string>) => Promise<unknown>;

async function* listedRecords(ask: Ask, where: string, announced: number, context: FeedContext) {
  const by = "annee,departement";
  const grouped = await ask("records", { where, group_by: by, limit: "1000" });
  let received = 0;
  for (const { annee, departement } of shaped(NAME, "groups", groups, grouped).results) {
    const there = departement === null ? "departement is null" : `departement=${quoted(departement)}`;
    for await (const raw of rowsOf(ask, `annee=${quoted(annee)} and ${there}`)) {
      received++;
      yield attempt(received, () => toWish(raw, context));
    }
    context.progress?.({ received, announced });
  }
  mustBeWhole(NAME, "records", received, announced);
}

async function* rowsOf(ask: Ask, where: string) {
  for (let offset = 0, total = 1; offset < total; offset += LIMIT) {
    const parameters = { where, select: SELECT, order_by: "gta", limit: String(LIMIT), offset: String(offset) };
    const page = shaped(NAME, where, listed, await ask("records", parameters));
    total = page.total_count;
    if (total > REACHABLE)
      throw new FeedFailed(NAME, "shape", `${where}: got ${total} records, expected ${REACHABLE} at most.`);
    yield* page.results;
    if (page.results.length === 0) return;
  }
}
