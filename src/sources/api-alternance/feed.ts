import { join } from "node:path";
import { z } from "zod";
import { type Feed, type FeedContext, FeedFailed } from "../feed.ts";
import { recordsOfFile } from "../spooled.ts";
import { shaped, type WebClient } from "../web/index.ts";
import { apiAlternance } from "./index.ts";

const NAME = "api-alternance";
/** The root of its routes. */
export const API_ALTERNANCE = "https://api.apprentissage.beta.gouv.fr/api";
const MAX_BYTES = 4_000_000_000;
const LINKS = 2;

const link = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** Job offers of API Alternance, from the export that it makes every night at three. */
export const apiAlternanceFeed: Feed<"offers"> = {
  name: NAME,
  label: "Offres en alternance de La bonne alternance et de ses partenaires (API Alternance)",
  kind: "offers",
  source: NAME,
  schedule: "30 4 * * *",
  needs: ["API_ALTERNANCE_KEY"],
  connect({ API_ALTERNANCE_KEY: key, API_ALTERNANCE_URL: url = API_ALTERNANCE }, web) {
    if (key === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 1 });
    return { records: (context) => records(client, { url, key }, context) };
  },
};

async function* records(client: WebClient, api: { readonly url: string; readonly key: string }, context: FeedContext) {
  const path = join(context.spool, "export.json");
  await download(client, api, path, context.signal);
  yield* recordsOfFile(NAME, path, apiAlternance, null, context);
}

/** The link lives 120 seconds and is refused later, or when one of the two clocks is wrong: another one is asked for, once. */
async function download(
  client: WebClient,
  { url, key }: { readonly url: string; readonly key: string },
  path: string,
  signal: AbortSignal,
): Promise<void> {
  for (let left = LINKS; ; left--) {
    const headers = { authorization: `Bearer ${key}`, accept: "application/json" };
    const { body } = await client.json({ url: `${url}/job/v1/export`, headers, maxBytes: 100_000, signal });
    const { url: file } = shaped(NAME, "export", link, body);
    try {
      // The key is for the API alone: the file is elsewhere.
      // Two links differ by their signature: they lead to the same file.
      const resource = file.replace(/\?.*$/, "");
      await client.download({ url: file, resource, maxBytes: MAX_BYTES, timeoutSeconds: 1800, signal }, path, "json");
      return;
    } catch (error) {
      if (!(error instanceof FeedFailed) || error.fault !== "credentials") throw error;
      if (left > 1) continue;
      throw new FeedFailed(NAME, "unavailable", "two links to the export were refused, expected a file.");
    }
  }
}
