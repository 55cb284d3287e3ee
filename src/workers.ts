import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { BinomeError } from "./domain/index.ts";

/** The processes that serve on one port. */
export interface Workers {
  readonly url: string;
  stop(): Promise<void>;
}

/** A process that dies is replaced after this long, twice as long after each further death before one is ready. */
const WAIT_MS = { first: 500, last: 16_000 };

/** As many deaths without a process getting ready in between: something is wrong that another process would not mend. */
const MOST_DEATHS = 5;

/** A process that does not end by itself is ended. */
const END_MS = 10_000;

/**
 * Starts `count` processes of this program that serve on its port; they share nothing but the database, and the folder where the
 * index is saved. The first one prepares the world and builds; the others start once it is ready, and so does whoever replaces one
 * that died: an open port always answers. Throws when the first one cannot start.
 */
export async function startWorkers(count: number): Promise<Workers> {
  const fleet = new Fleet();
  const url = await fleet.startFirst();
  for (let i = 1; i < count; i++) fleet.start();
  return { url, stop: () => fleet.stop() };
}

class Fleet {
  readonly #alive = new Set<Worker>();
  #deaths = 0;
  #isStopping = false;

  async startFirst(): Promise<string> {
    const worker = this.#fork({});
    const [message] = (await Promise.race([once(worker, "message"), once(worker, "exit")])) as [unknown];
    const url = urlIn(message);
    if (url === null) throw new BinomeError("The first of the processes did not start: see what it says above.");
    worker.once("exit", () => void this.#replace());
    return url;
  }

  start(): void {
    const worker = this.#fork({ LISTEN_WHEN_READY: "1" });
    worker.on("message", (message) => {
      if (urlIn(message) !== null) this.#deaths = 0;
    });
    worker.once("exit", () => void this.#replace());
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    const ended = [...this.#alive].map(async (worker) => {
      const exit = once(worker, "exit");
      worker.process.kill("SIGTERM");
      const timer = setTimeout(() => worker.process.kill("SIGKILL"), END_MS);
      await exit;
      clearTimeout(timer);
    });
    await Promise.all(ended);
  }

  #fork(env: Readonly<Record<string, string>>): Worker {
    const worker = cluster.fork(env);
    this.#alive.add(worker);
    worker.once("exit", () => this.#alive.delete(worker));
    return worker;
  }

  async #replace(): Promise<void> {
    if (this.#isStopping) return;
    this.#deaths += 1;
    if (this.#deaths > MOST_DEATHS) {
      console.error(`binome: ${this.#deaths} processes died before any was ready: the service stops.`);
      await this.stop();
      process.exit(1);
    }
    console.error("binome: a process died; another one takes its place.");
    await pause(Math.min(WAIT_MS.first * 2 ** (this.#deaths - 1), WAIT_MS.last));
    if (!this.#isStopping) this.start();
  }
}

function urlIn(message: unknown): string | null {
  const isReady = typeof message === "object" && message !== null && "ready" in message;
  return isReady ? String(message.ready) : null;
}
