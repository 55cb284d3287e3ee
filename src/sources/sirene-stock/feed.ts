import { join } from "node:path";
import type { Feed, FeedContext } from "../feed.ts";
import { asFeedFailure } from "../spooled.ts";
import type { WebClient } from "../web/index.ts";
import { sireneStock } from "./index.ts";
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
  connect({ SIRENE_URL: url }, web) {
    if (url === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 1 });
    return { records: (context) => records(client, url, context) };
  },
};

async function* records(client: WebClient, url: string, context: FeedContext) {
  const { signal, spool, progress } = context;
  const path = join(spool, "stock.zip");
  await client.download({ url, maxBytes: MAX_BYTES, timeoutSeconds: 7200, signal }, path);
  let received = 0;
  try {
    for await (const parsed of sireneStock.records(tableIn(path), context)) {
      signal.throwIfAborted();
      yield parsed;
      if (++received % TELL_EVERY === 0) progress?.({ received, announced: null });
    }
  } catch (error) {
    throw asFeedFailure(NAME, error);
  }
  progress?.({ received, announced: null });
}
