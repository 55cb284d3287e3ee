import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDay, type Reference } from "../../src/domain/index.ts";
import {
  FEEDS,
  type FeedContext,
  type FeedProgress,
  type FeedSettings,
  feedsOf,
  openWeb,
  type Rejection,
} from "../../src/sources/index.ts";
import { REFERENCE as COMMUNES } from "../../src/sources/testing.ts";

const DEPARTEMENTS = ["54", "57", "975"].map((code) => ({
  kind: "departement" as const,
  code,
  label: `Département ${code}`,
  population: 0,
}));

/** The communes and the certification of the tests of the formats, and three départements. */
export const REFERENCE: Reference = { ...COMMUNES, localities: [...COMMUNES.localities, ...DEPARTEMENTS] };

/** Waits are two thousand times shorter than in life. */
export const web = () => openWeb({ waits: 0.0005 });

interface Run {
  readonly now?: string;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: FeedProgress) => void;
  readonly book?: NonNullable<FeedContext["book"]>;
}

/** Runs one feed to its end, as an ingestion does: its records, and the reasons of those refused. */
export async function runFeed(name: string, settings: FeedSettings, { now = "2026-03-10", signal, ...rest }: Run = {}) {
  const connection = feedsOf(settings)
    .find((feed) => feed.name === name)
    ?.connect(settings, web());
  if (!connection) throw new Error(`${name} is off, expected a feed that is on among ${FEEDS.map((it) => it.name)}`);
  const records: unknown[] = [];
  const refused: Rejection[] = [];
  const context = {
    reference: REFERENCE,
    today: parseDay(now),
    now: () => new Date(`${now}T12:00:00Z`),
    signal: signal ?? new AbortController().signal,
    spool: mkdtempSync(join(tmpdir(), "binome-feed-")),
    ...rest,
  };
  for await (const parsed of connection.records(context)) {
    if ("rejection" in parsed) refused.push(parsed.rejection);
    else records.push(parsed.record);
  }
  return { records, refused, ids: records.map((record) => (record as { id?: string }).id) };
}
