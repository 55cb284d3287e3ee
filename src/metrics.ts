import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { FeedBook, Search, Store } from "./domain/index.ts";

export interface MetricsOptions {
  readonly store: Pick<Store, "reports"> & Pick<FeedBook, "feedStates">;
  readonly search: () => Search | null;
  /** Whoever gives it as a Bearer token reads the figures; null: programs of this machine only. */
  readonly token: string | null;
}

/**
 * `GET /metrics` for Prometheus: the process, the generation in service, each feed. Read when asked, from the store, so that runs of
 * other processes are in it. Without a token only a direct question from this machine is answered: a proxy would speak for anyone.
 */
export function registerMetrics(app: FastifyInstance, options: MetricsOptions): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const measure = [generationFigures(registry, options), feedFigures(registry, options)];
  app.get("/metrics", async (request, reply) => {
    if (!mayRead(request, options.token)) {
      return reply.status(404).type("text/plain; charset=utf-8").send("Not found.\n");
    }
    for (const each of measure) await each();
    return reply
      .type(registry.contentType)
      .header("Cache-Control", "no-store")
      .send(await registry.metrics());
  });
}

function mayRead({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? "", `Bearer ${token}`);
  const proxied = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !proxied && /^(?:::1|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? "");
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function generationFigures(registry: Registry, { search }: MetricsOptions): () => void {
  const registers = [registry];
  const generation = new Gauge({ name: "binome_generation", help: "Number of the generation in service.", registers });
  const at = new Gauge({ name: "binome_generation_timestamp_seconds", help: "When it was published.", registers });
  const items = new Gauge({
    name: "binome_items",
    help: "Items that can be found today.",
    labelNames: ["list"],
    registers,
  });
  return () => {
    const current = search();
    if (current === null) return;
    generation.set(current.generation.id);
    at.set(Date.parse(current.generation.asOf) / 1000);
    for (const [list, count] of Object.entries(current.counts())) items.set({ list }, count);
  };
}

function feedFigures(registry: Registry, { store }: MetricsOptions): () => Promise<void> {
  const of = (name: string, help: string, more: readonly string[] = []) =>
    new Gauge({ name: `binome_feed_${name}`, help, labelNames: ["feed", ...more], registers: [registry] });
  const late = of("late", "1: its previous content is served; the log and /donnees say what to do.");
  const published = of("published_timestamp_seconds", "When what is served of it was fetched.");
  const records = of("records", "Records of it that are served.");
  const refused = of("refused_ratio", "Share of its records that were refused.");
  const run = of("last_run_records", "What its last run did.", ["what"]);
  const seconds = of("last_run_seconds", "How long its last run took.");
  return async () => {
    for (const { feed, published: last, trouble } of await store.feedStates()) {
      late.set({ feed }, trouble === null ? 0 : 1);
      if (last === null) continue;
      published.set({ feed }, Date.parse(last.at) / 1000);
      records.set({ feed }, last.records);
      refused.set({ feed }, last.refused);
    }
    for (const report of (await store.reports(MOST_REPORTS)).toReversed()) {
      if (report.feed === undefined) continue;
      const { name: feed, added, changed } = report.feed;
      const rejected = report.rejected.reduce((sum, { count }) => sum + count, 0);
      const done = { read: report.read, added, changed, gone: report.removed, rejected };
      for (const [what, count] of Object.entries(done)) run.set({ feed, what }, count);
      seconds.set({ feed }, report.seconds);
    }
  };
}

/** Enough for the last run of each feed. */
const MOST_REPORTS = 100;
