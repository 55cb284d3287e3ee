import type { MessagePort } from "node:worker_threads";
import type { Generation, GenerationRecords } from "../domain/index.ts";

/*
 * The records of the embedded database, which has one connection, in one thread, read from another: page by page, each asked
 * for by the one that builds, which so sets the pace.
 */

const PAGES = ["trainings", "offers", "companies", "wishes", "wishTallies", "insertion"] as const;
const HIRING_PAGES = ["hires", "predictions"] as const;
const HIRING_VALUES = ["hasHires", "model", "overrides"] as const;

/** "trainings", "hiring.hires"… `reading` tells apart those who read the same records at the same time. */
interface Ask {
  readonly number: number;
  readonly name: string;
  readonly reading: number | null;
}

interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly done?: boolean;
  readonly error?: string;
}

/** Answers what the other end of `port` asks of these records, until `port` is closed. */
export function lendRecords(port: MessagePort, records: GenerationRecords): void {
  const readings = new Map<number, AsyncIterator<unknown>>();
  const answer = async ({ number, name, reading }: Ask): Promise<Answer> => {
    const of = name.startsWith("hiring.") ? records.hiring : records;
    const read = Reflect.get(of, name.replace("hiring.", "")) as () => unknown;
    if (reading === null) return { number, value: await read.call(of) };
    const pages = readings.get(reading) ?? (read.call(of) as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    readings.set(reading, pages);
    const { value, done = false } = await pages.next();
    return { number, value, done };
  };
  port.on("message", (ask: Ask) => {
    answer(ask).then(
      (answered) => port.postMessage(answered),
      (error: unknown) => port.postMessage({ number: ask.number, error: String(error) }),
    );
  });
}

/** The records that the other end of `port` lends. */
export function borrowRecords(port: MessagePort, generation: Generation): GenerationRecords {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let numbers = 0;
  port.on("message", (answer: Answer) => {
    if (answer.error === undefined) waiting.get(answer.number)?.resolve(answer);
    else waiting.get(answer.number)?.reject(new Error(answer.error));
    waiting.delete(answer.number);
  });
  const ask = (name: string, reading: number | null): Promise<Answer> => {
    const number = numbers++;
    const answered = Promise.withResolvers<Answer>();
    waiting.set(number, answered);
    port.postMessage({ number, name, reading } satisfies Ask);
    return answered.promise;
  };
  async function* pages(name: string): AsyncGenerator<unknown> {
    const reading = numbers++;
    for (let page = await ask(name, reading); page.done !== true; page = await ask(name, reading)) yield page.value;
  }
  const pagesOf = (names: readonly string[], prefix = "") => names.map((name) => [name, () => pages(prefix + name)]);
  const values = HIRING_VALUES.map((name) => [name, async () => (await ask(`hiring.${name}`, null)).value]);
  return {
    generation,
    ...Object.fromEntries(pagesOf(PAGES)),
    reference: async () => (await ask("reference", null)).value,
    hiring: Object.fromEntries([...pagesOf(HIRING_PAGES, "hiring."), ...values]),
  } as GenerationRecords;
}
