/** Entry of the thread that builds a generation: hands its columns over, then saves them for the next start. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Generation, GenerationRecords } from "../domain/index.ts";
import { type Packed, pack } from "../lib/packed.ts";
import { writePacked } from "../lib/packed-file.ts";
import { openStore } from "../store/index.ts";
import { buildGeneration, type GenerationColumns } from "./build.ts";
import { borrowRecords } from "./remote-records.ts";
import { keyOf, pathOf, type SavedFolder } from "./saved.ts";

/** What the thread is given. */
export interface BuildTask {
  readonly records: LentRecords | ServerRecords;
  readonly saved: SavedFolder;
}

/** Of the embedded database, which only the thread that opened it can read. */
export interface LentRecords {
  readonly port: MessagePort;
  readonly generation: Generation;
  readonly offerChange: number;
}

/** Of a server: the thread opens a connection of its own, and costs the one that serves nothing. */
export interface ServerRecords {
  readonly databaseUrl: string;
}

/** What the thread says, in that order. */
export type BuildNews = { readonly columns: Packed } | { readonly bytes: number } | { readonly unsaved: string };

const { records, saved } = workerData as BuildTask;
const tell = (news: BuildNews) => parentPort?.postMessage(news);
const columns = "port" in records ? await builtFromLent(records) : await builtFromServer(records);
const packed = pack(columns);
tell({ columns: packed });
try {
  tell({ bytes: await writePacked(pathOf(saved, columns.generation), keyOf(saved, columns.generation), packed) });
} catch (error) {
  tell({ unsaved: (error as Error).message });
}
if ("port" in records) records.port.close();

function builtFromLent({ port, generation, offerChange }: LentRecords): Promise<GenerationColumns> {
  return buildGeneration(borrowRecords(port, generation), offerChange);
}

/** The number of the last change is read first: changes made while the records are read are taken in again, which changes nothing. */
async function builtFromServer({ databaseUrl }: ServerRecords): Promise<GenerationColumns> {
  const store = await openStore({ dataDir: "", databaseUrl });
  try {
    const offerChange = await store.lastOfferChange();
    return await store.read((records: GenerationRecords) => buildGeneration(records, offerChange));
  } finally {
    await store.close();
  }
}
