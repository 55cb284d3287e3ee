import type { MessagePort } from "node:worker_threads";
import type { Generation, GenerationRecords } from "../domain/index.ts";
import { answerCalls, callsOver } from "../lib/port-calls.ts";

/*
 * The records of the embedded database, which has one connection, in one thread, read from another: page by page, each asked
 * for by the one that builds, which so sets the pace.
 */

const PAGES = ["trainings", "offers", "companies", "wishes", "wishTallies", "insertion"] as const;
const HIRING_PAGES = ["hires", "predictions"] as const;
const HIRING_VALUES = ["hasHires", "model", "overrides"] as const;

/** "trainings", "hiring.hires"… `reading` tells apart those who read the same records at the same time. */
interface Ask {
  readonly name: string;
  readonly reading: number | null;
}

/** Answers what the other end of `port` asks of these records, until `port` is closed. */
export function lendRecords(port: MessagePort, records: GenerationRecords): void {
  const readings = new Map<number, AsyncIterator<unknown>>();
  answerCalls(port, async ({ name, reading }: Ask): Promise<unknown> => {
    const of = name.startsWith("hiring.") ? records.hiring : records;
    const read = Reflect.get(of, name.replace("hiring.", "")) as () => unknown;
    if (reading === null) return read.call(of);
    const pages = readings.get(reading) ?? (read.call(of) as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    readings.set(reading, pages);
    const { value, done = false } = await pages.next();
    return { value, done } satisfies Page;
  });
}

interface Page {
  readonly value: unknown;
  readonly done: boolean;
}

/** The records that the other end of `port` lends. */
export function borrowRecords(port: MessagePort, generation: Generation): GenerationRecords {
  const ask = callsOver<Ask>(port);
  let readings = 0;
  async function* pages(name: string): AsyncGenerator<unknown> {
    const reading = readings++;
    const next = async () => (await ask({ name, reading })) as Page;
    for (let page = await next(); !page.done; page = await next()) yield page.value;
  }
  const pagesOf = (names: readonly string[], prefix = "") => names.map((name) => [name, () => pages(prefix + name)]);
  const values = HIRING_VALUES.map((name) => [name, () => ask({ name: `hiring.${name}`, reading: null })]);
  return {
    generation,
    ...Object.fromEntries(pagesOf(PAGES)),
    reference: () => ask({ name: "reference", reading: null }),
    hiring: Object.fromEntries([...pagesOf(HIRING_PAGES, "hiring."), ...values]),
  } as GenerationRecords;
}
