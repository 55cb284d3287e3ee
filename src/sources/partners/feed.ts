import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { DEMONSTRATION, InvalidValue } from "../../domain/index.ts";
import { attempt } from "../checks/index.ts";
import { type Feed, type FeedContext, FeedFailed, type FeedSettings } from "../feed.ts";
import { NATIVE } from "../native-fields.ts";
import { openSource } from "../reading/index.ts";
import { asFeedFailure } from "../spooled.ts";
import type { WebClient } from "../web/index.ts";
import type { Mapping } from "./mapping.ts";
import { readMapping } from "./read-mapping.ts";
import { rowsOf } from "./rows.ts";
import { toOffer } from "./to-offer.ts";

const MAX_BYTES = 1_000_000_000;
const TELL_EVERY = 1_000;
/** A list without offers, its envelope included, is no longer. */
const EMPTY_BYTES = 500;

/** Without a folder there is one feed, which is off; with it, one for each mapping file. Those named in `taken` are other feeds'. */
export function partnerFeeds({ PARTNERS_DIR: folder }: FeedSettings, taken: ReadonlySet<string>): Feed<"offers">[] {
  if (folder === undefined) return [feedOf("partners", "Offres de partenaires", () => null)];
  if (!existsSync(folder)) {
    const missing = new InvalidValue("PARTNERS_DIR", folder, "a folder with one mapping file (.yaml) for each partner");
    return [broken("partners", missing)];
  }
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  return files.sort().map((file) => partnerFeed(folder, file, taken));
}

function partnerFeed(folder: string, file: string, taken: ReadonlySet<string>): Feed<"offers"> {
  const name = file.slice(0, -extname(file).length);
  try {
    if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(name) || taken.has(name) || name === NATIVE || name === DEMONSTRATION)
      throw new InvalidValue(file, name, "a name of its own in small letters, digits and dashes");
    const mapping = readMapping(join(folder, file));
    const feed = feedOf(name, mapping.label, (settings, web) => {
      const key = keyOf(name, settings);
      if (mapping.authorised && key === undefined) return null;
      const client = web.client({ feed: name, callsPerSecond: 1 });
      return { records: (context) => records({ name, mapping, folder, client, key }, context) };
    });
    const needs = mapping.authorised ? (["PARTNERS_DIR", "PARTNERS_KEYS"] as const) : feed.needs;
    return { ...feed, schedule: mapping.schedule, needs };
  } catch (error) {
    if (error instanceof InvalidValue) return broken(taken.has(name) ? `partner-${name}` : name, error);
    throw error;
  }
}

function feedOf(name: string, label: string, connect: Feed<"offers">["connect"]): Feed<"offers"> {
  return { name, label, kind: "offers", source: name, schedule: "15 */4 * * *", needs: ["PARTNERS_DIR"], connect };
}

/** A mapping that is wrong fails when its feed runs, and no other. */
function broken(name: string, { message }: InvalidValue): Feed<"offers"> {
  return feedOf(name, name, () => ({
    // biome-ignore lint/correctness/useYield: it has nothing to give.
    records: async function* () {
      throw new FeedFailed(name, "settings", message);
    },
  }));
}

/** `PARTNERS_KEYS` is "name=key,other=key". */
function keyOf(name: string, { PARTNERS_KEYS: keys = "" }: FeedSettings): string | undefined {
  const mine = keys.split(",").find((pair) => pair.trim().startsWith(`${name}=`));
  return mine?.trim().slice(name.length + 1);
}

interface Partner {
  readonly name: string;
  readonly mapping: Mapping;
  readonly folder: string;
  readonly client: WebClient;
  readonly key: string | undefined;
}

async function* records(partner: Partner, context: FeedContext) {
  const { name, mapping } = partner;
  let received = 0;
  try {
    const file = await openSource(await fileOf(partner, context));
    for await (const raw of rowsOf(file.text(), mapping)) {
      context.signal.throwIfAborted();
      received++;
      yield "rejection" in raw ? raw : attempt(raw.line, () => toOffer(name, mapping, raw.row, context));
      if (received % TELL_EVERY === 0) context.progress?.({ received, announced: null });
    }
    if (received === 0 && file.size > EMPTY_BYTES) throw nothingFound(partner);
  } catch (error) {
    throw asFeedFailure(name, error);
  }
  context.progress?.({ received, announced: null });
}

/** A partner may have no offer for a while; a long file without any has changed. */
function nothingFound({ name, mapping: { format, records: where } }: Partner): FeedFailed {
  const expected = where === undefined ? "one at least" : `some at "${where}"`;
  return new FeedFailed(
    name,
    "shape",
    `no offer found in its file of ${format}, expected ${expected}: has it changed?`,
  );
}

/** The file to read: downloaded, or the newest of the folder that has that name. */
async function fileOf({ name, mapping, folder, client, key }: Partner, context: FeedContext): Promise<string> {
  const { from, format } = mapping;
  if (/^https?:/.test(from)) {
    const path = join(context.spool, `offers.${format}`);
    const headers = mapping.authorised ? { authorization: `Bearer ${key}` } : {};
    const request = { url: from, headers, maxBytes: MAX_BYTES, timeoutSeconds: 900, signal: context.signal };
    await client.download(request, path, format === "json" ? "json" : undefined);
    return path;
  }
  const pattern = new RegExp(`^${from.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  const files = readdirSync(folder).filter((file) => pattern.test(file));
  const newest = files.map((file) => join(folder, file)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (newest === undefined)
    throw new FeedFailed(name, "unavailable", `no file "${from}" in the partners' folder: was it delivered?`);
  return newest;
}
