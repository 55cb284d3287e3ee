import { join } from "node:path";
import { API_ALTERNANCE } from "../api-alternance/feed.ts";
import type { Feed, FeedContext } from "../feed.ts";
import { recordsOfFile } from "../spooled.ts";
import type { WebClient } from "../web/index.ts";
import { certificationsApi } from "./index.ts";

const NAME = "certifications";
const MAX_BYTES = 1_000_000_000;

/** Certifications of API Alternance: it says which codes of before and of today are the same certification. */
export const certificationsFeed: Feed<"certifications"> = {
  name: NAME,
  label: "Certifications et leur continuité (API Alternance)",
  kind: "certifications",
  source: NAME,
  schedule: "20 5 * * 2",
  needs: ["API_ALTERNANCE_KEY"],
  connect({ API_ALTERNANCE_KEY: key, API_ALTERNANCE_URL: url = API_ALTERNANCE }, web) {
    if (key === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 1 });
    return { records: (context) => records(client, `${url}/certification/v1`, key, context) };
  },
};

async function* records(client: WebClient, url: string, key: string, context: FeedContext) {
  const path = join(context.spool, "certifications.json");
  const headers = { authorization: `Bearer ${key}`, accept: "application/json" };
  const request = { url, headers, maxBytes: MAX_BYTES, timeoutSeconds: 900, signal: context.signal };
  await client.download(request, path, "json");
  yield* recordsOfFile(NAME, path, certificationsApi, null, context);
}
