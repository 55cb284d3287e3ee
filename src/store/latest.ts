import type { Generation } from "../domain/index.ts";
import type { Backend } from "./backend.ts";
import { currentGeneration } from "./generations.ts";
import { createListeners, type Listeners } from "./listeners.ts";

/** The newest generation that this process knows of, and who wants to know of the next. */
interface Latest {
  /** The current one; what others published is asked for where the database is shared. */
  current(): Promise<Generation | null>;
  /** Takes note of one that was published here, and announces it. */
  published(generation: Generation): Generation;
  /** Looks whether another thread has published one. */
  catchUp(): Promise<void>;
  readonly onGeneration: Listeners["add"];
  close(): void;
}

/** Follows the generations of a database; `heard` is called at each sign that something in it changed. */
export async function followLatest(backend: Backend, heard: () => void): Promise<Latest> {
  const read = () => currentGeneration(backend.db);
  // The embedded store has one owner, who need not wait for a long import to know its own generation.
  let latest = await backend.inTurn(read);
  const isNewer = (generation: Generation | null): generation is Generation =>
    (generation?.id ?? 0) > (latest?.id ?? 0);
  const remember = (generation: Generation | null) => {
    if (isNewer(generation)) latest = generation;
    return generation;
  };
  const watch = (announce: (generation: Generation) => void) =>
    backend.watch(async () => {
      heard();
      const generation = await read();
      if (generation !== null) announce(generation);
    });
  const listeners = createListeners(watch, () => latest);
  const published = (generation: Generation) => {
    listeners.announce(generation);
    remember(generation);
    // Nobody waits for it, and one that fails is made good by the next.
    backend.inTurn(backend.tidy).catch(() => undefined);
    return generation;
  };
  const catchUp = async () => {
    const generation = await backend.inTurn(read);
    if (isNewer(generation)) published(generation);
  };
  const current = async () => (backend.shared ? remember(await read()) : latest);
  return { current, published, catchUp, onGeneration: listeners.add, close: listeners.close };
}
