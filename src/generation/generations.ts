import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { BinomeError, type Clock, type Generation } from "../domain/index.ts";
import { besideOf } from "../lib/packed-file.ts";
import type { Records } from "../store/index.ts";
import type { GenerationColumns } from "./build.ts";
import { takeBuildLock } from "./build-lock.ts";
import { type Building, buildFromEmbedded, buildFromServer } from "./building.ts";
import { generationOpener, type OpenGeneration, type ServedGeneration } from "./open.ts";
import { pathOf, readSaved, type SavedFolder, savedFolder, tidySaved } from "./saved.ts";

export interface GenerationsOptions {
  readonly store: Records;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where operators are told what happens, as pino takes it. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
}

export interface Generations {
  /**
   * The current generation of the store, ready to serve, with every change of the offer board up to number `offerChange`. From the
   * file saved by this process or another of the machine where there is one; built in another thread otherwise, then saved.
   */
  serve(offerChange?: number): Promise<ServedGeneration>;
  /** Kept once what was built is saved, or cannot be. */
  saved(): Promise<void>;
  /** Gives up what is being built. */
  stop(): Promise<void>;
}

export function openGenerations(options: GenerationsOptions): Generations {
  const folder = savedFolder(options.dataDir, options.databaseUrl);
  const open = generationOpener(options.clock);
  const thread = new BuildingThread(options, folder);
  return {
    serve: async (offerChange = 0) => {
      const generation = await options.store.generation();
      if (generation === null) throw new BinomeError("Nothing was published yet: expected a generation to serve.");
      await tidySaved(folder, generation).catch((error: unknown) => unwritable(options.log, error));
      const read = () => readColumns(folder, generation, offerChange, options.log);
      return opened((await read()) ?? (await thread.build(generation, read)), open, options.log);
    },
    saved: () => thread.saved,
    stop: () => thread.stop(),
  };
}

/** One build at a time in this process, and, where they share a folder, one of each generation on the machine. */
class BuildingThread {
  readonly #options: GenerationsOptions;
  readonly #folder: SavedFolder;
  saved: Promise<void> = Promise.resolve();
  #building: Building | null = null;
  #file = "";
  #isStopped = false;

  constructor(options: GenerationsOptions, folder: SavedFolder) {
    this.#options = options;
    this.#folder = folder;
  }

  /** Built here; or read, when another process built it meanwhile. */
  async build(generation: Generation, read: () => Promise<GenerationColumns | null>): Promise<GenerationColumns> {
    const { store, databaseUrl, log } = this.#options;
    const path = pathOf(this.#folder, generation);
    let columns: GenerationColumns | null = null;
    const release = await takeBuildLock(`${path}.lock`, async () => {
      if (this.#isStopped) throw new BinomeError("The service stops: the generation is not built.");
      if (existsSync(path)) columns = await read();
      return columns !== null;
    });
    if (release === null && columns !== null) return columns;
    const started = performance.now();
    const building =
      databaseUrl === null ? buildFromEmbedded(store, this.#folder) : buildFromServer(databaseUrl, this.#folder);
    this.#building = building;
    this.#file = path;
    this.saved = building.saving.then(async (saved) => {
      if ("unsaved" in saved)
        log.warn({ reason: saved.unsaved }, "the index was not saved: the next start builds it again");
      await release?.();
    });
    const built = await building.columns;
    log.info({ generation: built.generation.id, ms: Math.round(performance.now() - started) }, "the index was built");
    return built;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#building?.stop();
    if (this.#file !== "") await rm(besideOf(this.#file), { force: true }).catch(() => undefined);
  }
}

/** The columns saved, where there are any as recent as asked; what is wrong with a file is said. */
async function readColumns(folder: SavedFolder, generation: Generation, offerChange: number, log: Log) {
  const started = performance.now();
  try {
    const columns = await readSaved(folder, generation);
    if (columns.offerChange < offerChange) return null;
    log.info(
      { generation: generation.id, ms: Math.round(performance.now() - started) },
      "the index was read from its file",
    );
    return columns;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    const { message } = error as Error;
    log.warn(
      { file: pathOf(folder, generation), reason: message },
      "the file of the index is refused: it is built again",
    );
    return null;
  }
}

async function opened(columns: GenerationColumns, open: OpenGeneration, log: Log): Promise<ServedGeneration> {
  const started = performance.now();
  const served = await open(columns);
  log.info(
    { generation: columns.generation.id, ms: Math.round(performance.now() - started) },
    "the generation is ready",
  );
  return served;
}

function unwritable(log: Log, error: unknown): void {
  log.warn({ reason: (error as Error).message }, "the folder of the index cannot be written");
}
