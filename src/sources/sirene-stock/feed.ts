import { join } from "node:path";
import type { Company } from "../../domain/index.ts";
import type { Feed, FeedContext } from "../feed.ts";
import type { Parsed } from "../format.ts";
import { asFeedFailure } from "../spooled.ts";
import type { WebClient } from "../web/index.ts";
import { sireneStock } from "./index.ts";
import { namesOfCompanies } from "./legal-units.ts";
import { likelyLines } from "./likely-lines.ts";
import { SIRENE } from "./to-domain.ts";
import { tableIn } from "./unzip.ts";

const NAME = "sirene";
/** The stock of 2026 is an archive of about 2.5 GB. */
const MAX_BYTES = 10_000_000_000;
const TELL_EVERY = 10_000;

/** Establishments with employees, from INSEE's monthly stock: those that closed are no longer there. Naming its address turns it on. */
export const sireneFeed: Feed<"establishments"> = {
  name: NAME,
  label: "Établissements employeurs (base Sirene de l’INSEE)",
  kind: "establishments",
  source: SIRENE,
  schedule: "30 2 3 * *",
  needs: ["SIRENE_URL"],
  connect({ SIRENE_URL: url, SIRENE_UNITS_URL: unitsUrl }, web) {
    if (url === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 1 });
    return { records: (context) => records(client, url, unitsUrl, context) };
  },
};

async function* records(client: WebClient, url: string, unitsUrl: string | undefined, context: FeedContext) {
  const { signal, progress } = context;
  try {
    const names = unitsUrl && (await namesOfCompanies(await table(client, unitsUrl, "units.zip", context)));
    const stock = likelyLines(await table(client, url, "stock.zip", context));
    let received = 0;
    for await (const parsed of sireneStock.records(stock, context)) {
      signal.throwIfAborted();
      yield names ? named(parsed, names) : parsed;
      if (++received % TELL_EVERY === 0) progress?.({ received, announced: null });
    }
    progress?.({ received, announced: null });
  } catch (error) {
    throw asFeedFailure(NAME, error);
  }
}

async function table(client: WebClient, url: string, name: string, { signal, spool }: FeedContext) {
  const path = join(spool, name);
  await client.download({ url, maxBytes: MAX_BYTES, timeoutSeconds: 7200, signal }, path);
  return tableIn(path);
}

/** A SIRET starts with the SIREN of its company. */
function named(parsed: Parsed<Company>, names: ReadonlyMap<number, string>): Parsed<Company> {
  if ("rejection" in parsed) return parsed;
  const { record } = parsed;
  return { ...parsed, record: { ...record, name: names.get(Number(record.siret.slice(0, 9))) ?? null } };
}
