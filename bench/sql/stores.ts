import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LaidOut, SearchableStore, Store } from "../../src/domain/index.ts";
import { openStore } from "../../src/store/index.ts";
import { startPostgres } from "../../tests/postgres/throwaway.ts";
import type { France } from "../search/world.ts";
import { processorWithServer } from "./processor.ts";

export type OpenStore = Store &
  SearchableStore & {
    /** Of the server's database; null when it is embedded. */
    readonly url: string | null;
    end(): Promise<void>;
  };

/** A store on a server of our own, for as long as it is open. */
export async function serverStore(): Promise<OpenStore> {
  const server = await startPostgres();
  const url = await server.createDatabase();
  const store = await openStore({ dataDir: "unused", databaseUrl: url });
  const end = async () => {
    await store.close();
    await server.stop();
  };
  return { ...store, url, end };
}

/** The embedded store, in a temporary folder. */
export async function embeddedStore(): Promise<OpenStore> {
  const dataDir = mkdtempSync(join(tmpdir(), "binome sql "));
  const store = await openStore({ dataDir, databaseUrl: null });
  const end = async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...store, url: null, end };
}

export interface Loaded {
  readonly laidOut: LaidOut;
  readonly publishSeconds: number;
  readonly layOutSeconds: number;
  /** Of the processor: this process and the server. */
  readonly layOutProcessorSeconds: number;
}

/** Publishes the world and lays it out for searches in SQL, each timed. */
export async function load(store: OpenStore, world: France): Promise<Loaded> {
  const { snapshot, reference, model, clock } = world;
  const publishSeconds = await secondsOf(async () => {
    await store.publish(async (draft) => {
      for await (const batch of snapshot.trainings()) await draft.putTrainings(batch);
      for await (const batch of snapshot.offers()) {
        await draft.putOffers(
          batch.map(({ offer }) => offer),
          batch[0]?.seenOn ?? "",
        );
      }
      for await (const batch of snapshot.companies()) await draft.putCompanies(batch);
    }, clock.now());
  });
  let laidOut: LaidOut | undefined;
  const processor = await processorWithServer(store.url);
  const before = processor.milliseconds();
  const layOutSeconds = await secondsOf(async () => {
    laidOut = await store.layOut(async (items) => ({ items, reference, model }));
  });
  if (laidOut === undefined) throw new Error("Nothing was laid out.");
  const layOutProcessorSeconds = (processor.milliseconds() - before) / 1_000;
  await processor.end();
  return { laidOut, publishSeconds, layOutSeconds, layOutProcessorSeconds };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
