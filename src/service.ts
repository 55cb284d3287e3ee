import compress from "@fastify/compress";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { registerApi, serverOptions } from "./api/index.ts";
import type { Config } from "./config.ts";
import {
  BinomeError,
  type Clock,
  clockFrom,
  type FeedNews,
  type LabourRecords,
  type Orientation,
  type Reference,
  type Search,
  systemClock,
} from "./domain/index.ts";
import { openGenerations, type ServedGeneration } from "./generation/index.ts";
import { feedNews, type LiveFeeds, startFeeds } from "./live-feeds.ts";
import { keepSearch, type LiveSearch } from "./live-search.ts";
import { type Measures, openMeasures } from "./measures.ts";
import { registerMetrics } from "./metrics.ts";
import { loadReference } from "./reference/index.ts";
import { openStore, type Records } from "./store/index.ts";
import { registerConsole, registerPages } from "./web/index.ts";
import { widgetScripts } from "./widget/index.ts";
import { prepareWorld } from "./world.ts";

export interface Service {
  /** Where it listens, for example "http://127.0.0.1:3000". */
  readonly url: string;
  readonly store: Records;
  readonly search: () => Search | null;
  stop(): Promise<void>;
}

/**
 * Builds everything and serves it. Listens first (health answers, pages say that the service is starting) unless told to wait, then
 * prepares the world and the first search: the promise is kept once a search can be served.
 */
export async function startService(config: Config): Promise<Service> {
  const clock = config.now ? clockFrom(config.now) : systemClock;
  const store = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  let live: LiveSearch<ServedGeneration> | null = null;
  const inService = partsInService(() => live);
  const { search, reference } = inService;
  const measures = openMeasures(config, { store, clock, ...inService });
  let feeds: LiveFeeds | null = null;
  const news = () => feedNews(config, store, feeds?.running() ?? null);
  const app = await buildApp(config, { feeds: news, clock, store, measures, ...inService });
  const stopMeasures = measures.start((error) => app.log.error(error, "visits could not be counted"));
  registerMetrics(app, { store, search, token: config.metricsToken ?? null });
  const generations = openGenerations({ ...config, store, clock, log: app.log });
  const stop = async () => {
    await app.close();
    await feeds?.stop();
    await stopMeasures();
    const ended = live?.stop();
    await generations.stop();
    await ended;
    await store.close();
  };
  try {
    const opened = config.listenWhenReady === true ? null : await listen(app, config);
    await prepareWorld(store, config, clock);
    live = await keepSearch(store, generations.serve, (error) =>
      app.log.error(error, "the new generation could not be made ready; the one in service stays"),
    );
    feeds = await startFeeds(config, store, { clock, reference, log: app.log });
    return { url: opened ?? (await listen(app, config)), store, search, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Opens the port; gives its address. Throws `BinomeError` when it cannot be had. */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isTaken = code === "EADDRINUSE";
    const expected = isTaken ? "one that no other program has" : "an address of this machine and a port it may open";
    throw new BinomeError(`HOST, PORT: got ${host}:${port} (${code}), expected ${expected}.`, { cause: error });
  }
}

interface InService {
  readonly search: () => Search | null;
  readonly orientation: () => Orientation | null;
  readonly labour: () => LabourRecords | null;
  /** The tables, with what imports added to them once a generation is in service. */
  readonly reference: () => Reference;
}

function partsInService(live: () => LiveSearch<ServedGeneration> | null): InService {
  const tables = loadReference();
  const served = () => live()?.served() ?? null;
  return {
    search: () => live()?.current() ?? null,
    orientation: () => served()?.orientation ?? null,
    labour: () => served()?.labour ?? null,
    reference: () => served()?.reference ?? tables,
  };
}

interface Parts extends InService {
  readonly feeds: () => Promise<readonly FeedNews[]>;
  readonly clock: Clock;
  readonly store: Records;
  readonly measures: Measures;
}

async function buildApp(config: Config, parts: Parts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: config.logLevel },
    trustProxy: config.trustProxy ?? false,
    ...serverOptions(refuseAddress),
  });
  await app.register(compress, { encodings: ["br", "gzip"] });
  await registerApi(app, apiDeps(config, parts));
  await registerConsole(app);
  await registerPages(app, pagesDeps(config, parts));
  return app;
}

function apiDeps(config: Config, parts: Parts): Parameters<typeof registerApi>[1] {
  const { search, orientation, labour, clock, store, measures } = parts;
  return {
    search,
    orientation,
    impact: measures.impact,
    smicAdditions: () => labour()?.smic ?? [],
    get reference() {
      return parts.reference();
    },
    clock,
    rateLimit: config.rateLimit,
    keys: store,
    board: store,
    ...(measures.visits === null ? {} : { visits: measures.visits }),
  };
}

function pagesDeps(config: Config, parts: Parts): Parameters<typeof registerPages>[1] {
  const { search, orientation, labour, clock, store, feeds, measures } = parts;
  return {
    search,
    orientation,
    labour,
    get reference() {
      return parts.reference();
    },
    clock,
    simulatedDay: config.now,
    mapTiles: config.mapTiles ?? null,
    impact: measures.impact,
    feeds,
    generationReports: () => store.reports(20),
    problems: store,
    rateLimit: config.rateLimit,
    framesOf: store.framesOf,
    ...(measures.visits === null ? {} : { visits: measures.visits }),
    widgetScripts: widgetScripts(),
  };
}

/** The address of a page that cannot even be read: no page can be made of it. */
function refuseAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply
    .status(error.statusCode ?? 400)
    .type("text/plain; charset=utf-8")
    .send("Cette adresse est mal écrite : Binôme ne peut pas la lire. Revenez à l’accueil et recommencez.");
}
