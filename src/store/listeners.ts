import type { Generation } from "../domain/index.ts";

type Listener = (generation: Generation) => void;

export interface Listeners {
  add(listener: Listener): () => void;
  announce(generation: Generation): void;
  close(): void;
}

/**
 * Who wants to know of new generations. Each listener hears of a generation once and never of an older one; of several
 * published while a server was out of reach, only of the newest. Watching starts with the first listener.
 */
export function createListeners(watch: (announce: Listener) => () => void, latest: () => Generation | null): Listeners {
  const heard = new Map<symbol, { listener: Listener; id: number }>();
  let stop: (() => void) | null = null;

  const announce = (generation: Generation) => {
    for (const entry of heard.values()) {
      if (generation.id <= entry.id) continue;
      entry.id = generation.id;
      // Apart from the publication: what a listener throws must not look like a failure to publish.
      queueMicrotask(() => entry.listener(generation));
    }
  };
  const close = () => {
    heard.clear();
    stop?.();
    stop = null;
  };
  const add = (listener: Listener) => {
    const key = Symbol();
    heard.set(key, { listener, id: latest()?.id ?? 0 });
    stop ??= watch(announce);
    return () => {
      heard.delete(key);
      if (heard.size === 0) close();
    };
  };
  return { add, announce, close };
}
