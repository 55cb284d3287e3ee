import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type InseeCode, parseDay, parseRncpCode, type Reference } from "../../src/domain/index.ts";
import {
  FEEDS,
  type FeedContext,
  type FeedProgress,
  type FeedSettings,
  feedsOf,
  openWeb,
  type Rejection,
} from "../../src/sources/index.ts";

const METZ = {
  kind: "commune" as const,
  code: "57463" as InseeCode,
  label: "Metz",
  postcodes: ["57000"],
  lat: 49.108,
  lon: 6.196,
  population: 120_000,
  departement: "57",
};
const DEPARTEMENTS = ["54", "57", "975"].map((code) => ({
  kind: "departement" as const,
  code,
  label: `Département ${code}`,
  population: 0,
}));

/** One commune, three départements, one certification. */
export const REFERENCE: Reference = {
  occupations: [],
  appellations: [],
  interests: [],
  certifications: [],
  localities: [METZ, ...DEPARTEMENTS],
  canonical: (rome) => rome,
  occupation: () => null,
  romeLabel: () => null,
  certificationByRncp: (rncp) =>
    rncp === "RNCP99002"
      ? { rncp: parseRncpCode("RNCP99002"), cfd: null, title: "Exemple connu", level: 5, romes: [] }
      : null,
  certificationByCfd: () => null,
  commune: (insee) => (insee === METZ.code ? METZ : null),
  communesByPostcode: (postcode) => (METZ.postcodes.includes(postcode) ? [METZ] : []),
  departement: () => null,
  nearestCommune: (lat, lon) => (Math.abs(lat - METZ.lat) + Math.abs(lon - METZ.lon) < 0.5 ? METZ : null),
  nafLabel: () => null,
};

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
