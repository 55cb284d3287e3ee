import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { type ApiDeps, registerApi, serverOptions } from "../../src/api/index.ts";
import { readConfig } from "../../src/config.ts";
import { systemClock } from "../../src/domain/index.ts";
import { createRecorder, startMeasure, UNLIMITED, type VisitRecorder } from "../../src/impact/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { type Service, startService } from "../../src/service.ts";

/** Requests of one turn; the two servers take turns, so that both have the machine as it is. */
const REQUESTS = 1_000;
const TURNS = 6;
const BUDGET = 0.95;

const WORDS = ["boulanger", "plombier", "vente", "mécanicien", "cuisine", "comptable", "coiffure", "électricien"];
const PLACES = ["Metz", "Lyon", "Nantes", "Rouen", "Pau", "Dijon", "Tours", "Brest"];
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/**
 * What counting visits costs a search: processor time of the same requests, with and without, in one run. Every request is of another
 * visitor, nobody is turned away, and what is written to the embedded database of the same process is in it.
 */
export async function run(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "binome-bench-"));
  const service = await startService(
    readConfig({ PORT: "0", RATE_LIMIT: "off", MEASURE: "off", LOG_LEVEL: "silent", DATA_DIR: dataDir }),
  );
  try {
    await compare(service);
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare({ search, store }: Service): Promise<void> {
  const reference = loadReference();
  const recorder = createRecorder({
    store,
    clock: systemClock,
    departementAt: (lat, lon) => reference.nearestCommune(lat, lon)?.departement ?? null,
    limits: UNLIMITED,
  });
  const measure = startMeasure({ store, recorder, clock: systemClock, onFailure: (error) => console.error(error) });
  const deps = { search, reference, clock: systemClock, rateLimit: "off", keys: store, board: store } as const;
  const [off, on] = await Promise.all([serverOf(deps), serverOf({ ...deps, visits: recorder })]);
  const spent = { off: 0, on: 0 };
  await Promise.all([turn(off, 0), turn(on, 0)]);
  for (let at = 1; at <= TURNS; at++) {
    // Each goes first in turn: what one leaves to collect is not always paid by the other.
    for (const name of at % 2 === 0 ? (["off", "on"] as const) : (["on", "off"] as const)) {
      spent[name] += await turn(name === "on" ? on : off, at);
    }
  }
  await Promise.all([off.close(), on.close(), measure.stop()]);
  const share = spent.off / spent.on;
  const each = (name: "off" | "on") => ((spent[name] * 1000) / (TURNS * REQUESTS)).toFixed(0);
  console.log(`impact: a search takes ${each("off")} µs of processor without counting visits, ${each("on")} µs with`);
  console.log(
    `impact: throughput with events ${(100 * share).toFixed(1)} % of that without (budget ${100 * BUDGET} %)`,
  );
  if (share < BUDGET) process.exitCode = 1;
}

async function serverOf(deps: Omit<ApiDeps, "visits"> & { visits?: VisitRecorder }): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, ...serverOptions(() => undefined) });
  await registerApi(app, deps);
  await app.ready();
  return app;
}

/** Milliseconds of processor that the requests of one turn took. */
async function turn(app: FastifyInstance, at: number): Promise<number> {
  const before = process.cpuUsage();
  for (let request = 0; request < REQUESTS; request++) {
    const number = at * REQUESTS + request;
    const query = new URLSearchParams({
      q: WORDS[number % WORDS.length] ?? "",
      place: PLACES[(number >> 3) % PLACES.length] ?? "",
    });
    const answer = await app.inject({
      url: `/api/v1/search?${query}`,
      remoteAddress: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
      headers: { "user-agent": BROWSER },
    });
    if (answer.statusCode !== 200) throw new Error(`search: got ${answer.statusCode}, expected 200.`);
    // What each leaves is collected, and what waits is written, only between two turns of the event loop.
    await new Promise(setImmediate);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
