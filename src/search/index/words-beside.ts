import { Worker } from "node:worker_threads";
import type { ListName } from "../../domain/index.ts";
import { type Packed, unpack } from "../../lib/packed.ts";
import { type ListWords, ListWordsBuilder, type TextsTaker } from "./words.ts";

/** Titles and names of items of one list, in the order of arrival: strings are sent in a tenth of the time that objects take. */
export interface SomeTexts {
  readonly list: ListName;
  readonly titles: string[];
  readonly names: (string | null)[];
}

/** What the thread is told: some texts; or the order of a list of which it has them all. */
export type WordsTask = SomeTexts | { readonly list: ListName; readonly order: Uint32Array };

/** What it answers to an order: `ListWords`, packed. */
export interface WordsMade {
  readonly list: ListName;
  readonly words: Packed;
}

/** Texts sent at once. */
const AT_ONCE = 2_000;
/** For fewer items, starting a thread takes longer than their words. */
const WORTH_A_THREAD = 40_000;

/**
 * The words of the lists of an index, laid out in a thread beside the one that takes the items apart: words are a third of the
 * work, and texts are soon sent. To be closed at the end, whatever happened.
 */
export class WordsBeside {
  readonly #worthAThread: number;
  readonly #filling = new Map<ListName, SomeTexts>();
  readonly #asked = new Map<ListName, PromiseWithResolvers<ListWords>>();
  #kept: SomeTexts[] = [];
  #count = 0;
  #thread: Worker | null = null;
  #failure: Error | null = null;

  constructor(worthAThread = WORTH_A_THREAD) {
    this.#worthAThread = worthAThread;
  }

  /** Takes the texts of that list. */
  of(list: ListName): TextsTaker {
    return {
      add: ({ title, name }) => {
        const { titles, names } = this.#fillingOf(list);
        titles.push(title);
        if (names.push(name) === AT_ONCE) this.#sendFilled(list);
      },
    };
  }

  /** `order[i]` is the arrival of the i-th item; no text of that list comes later. */
  async finish(list: ListName, order: Uint32Array): Promise<ListWords> {
    this.#sendFilled(list);
    if (this.#thread === null) return this.#madeHere(list, order);
    if (this.#failure !== null) throw this.#failure;
    const asked = Promise.withResolvers<ListWords>();
    this.#asked.set(list, asked);
    this.#tell({ list, order });
    return asked.promise;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #fillingOf(list: ListName): SomeTexts {
    const known = this.#filling.get(list);
    if (known !== undefined) return known;
    const some = { list, titles: [], names: [] };
    this.#filling.set(list, some);
    return some;
  }

  #sendFilled(list: ListName): void {
    const some = this.#fillingOf(list);
    this.#filling.delete(list);
    this.#count += some.names.length;
    if (this.#thread === null) {
      this.#kept.push(some);
      if (this.#count >= this.#worthAThread) this.#start();
    } else this.#tell(some);
  }

  #start(): void {
    // Without this process's own flags, as the thread that builds a generation.
    this.#thread = new Worker(new URL("./words-thread.ts", import.meta.url), { execArgv: [] });
    this.#thread.on("message", ({ list, words }: WordsMade) =>
      this.#asked.get(list)?.resolve(unpack(words) as ListWords),
    );
    this.#thread.on("error", (error) => this.#fail(error));
    this.#thread.on("exit", () => this.#fail(new Error("The thread that lays words out ended before it had.")));
    for (const some of this.#kept) this.#tell(some);
    this.#kept = [];
  }

  #tell(task: WordsTask): void {
    this.#thread?.postMessage(task);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#asked.values()) reject(this.#failure);
  }

  #madeHere(list: ListName, order: Uint32Array): ListWords {
    const builder = new ListWordsBuilder();
    for (const some of this.#kept) if (some.list === list) addAll(some, builder);
    return builder.finish(order);
  }
}

/** Gives these texts to the builder of their list. */
export function addAll({ titles, names }: SomeTexts, builder: TextsTaker): void {
  for (let i = 0; i < names.length; i++) builder.add({ title: titles[i] ?? "", name: names[i] ?? null });
}
