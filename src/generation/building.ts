import { MessageChannel, type Transferable, Worker } from "node:worker_threads";
import { type Packed, unpack } from "../lib/packed.ts";
import type { Records } from "../store/index.ts";
import type { GenerationColumns } from "./build.ts";
import { lendRecords } from "./remote-records.ts";
import type { SavedFolder } from "./saved.ts";
import type { BuildNews, BuildTask } from "./worker.ts";

/** A generation being built in another thread. */
export interface Building {
  /** Refused when it cannot be built. */
  readonly columns: Promise<GenerationColumns>;
  /** Kept once the thread has ended: whether it saved what it built, and if not why. */
  readonly saving: Promise<{ readonly bytes: number } | { readonly unsaved: string }>;
  stop(): Promise<void>;
}

/** Builds the current generation of a server, read by the thread itself. */
export function buildFromServer(databaseUrl: string, saved: SavedFolder): Building {
  return run({ records: { databaseUrl }, saved });
}

/** Builds the current generation of the embedded database, of which this thread lends the records page by page. */
export function buildFromEmbedded(store: Records, saved: SavedFolder): Building {
  const stopped = Promise.withResolvers<never>();
  const started = Promise.withResolvers<Building>();
  const read = async () => {
    // First the number: changes made while the records are read are taken in again, which changes nothing.
    const offerChange = await store.lastOfferChange();
    return store.read(async (records) => {
      const { port1, port2 } = new MessageChannel();
      lendRecords(port1, records);
      const { generation } = records;
      const building = run({ records: { port: port2, generation, offerChange }, saved }, [port2]);
      started.resolve(building);
      return building.columns.finally(() => port1.close());
    });
  };
  const columns = Promise.race([read(), stopped.promise]);
  columns.catch((error: unknown) => started.reject(error));
  started.promise.catch(() => undefined);
  return {
    columns,
    saving: started.promise.then(
      ({ saving }) => saving,
      () => ({ unsaved: "nothing could be read" }),
    ),
    stop: async () => {
      stopped.reject(STOPPED);
      await (await started.promise.catch(() => null))?.stop();
    },
  };
}

const STOPPED = new Error("The build of the generation was stopped.");

function run(task: BuildTask, lent: Transferable[] = []): Building {
  // Without this process's own flags: `--import tsx` would slow the thread's start, and the runtime strips types by itself.
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: task,
    transferList: lent,
    execArgv: [],
  });
  const columns = Promise.withResolvers<GenerationColumns>();
  const saving = Promise.withResolvers<{ bytes: number } | { unsaved: string }>();
  worker.on("message", (news: BuildNews) => {
    if ("columns" in news) columns.resolve(unpack(news.columns as Packed) as GenerationColumns);
    else saving.resolve(news);
  });
  worker.on("error", (error) => columns.reject(error));
  worker.on("exit", () => {
    columns.reject(STOPPED);
    saving.resolve({ unsaved: "the thread that built it ended before" });
  });
  columns.promise.catch(() => undefined);
  return { columns: columns.promise, saving: saving.promise, stop: async () => void (await worker.terminate()) };
}
