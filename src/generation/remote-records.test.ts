import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import type { GenerationRecords } from "../domain/index.ts";
import { borrowRecords, lendRecords } from "./remote-records.ts";

const generation = { id: 3, asOf: "2026-05-01T00:00:00.000Z", demonstration: false };

async function* pages(name: string): AsyncIterable<readonly string[]> {
  yield [`${name} 1`, `${name} 2`];
  yield [`${name} 3`];
}

const own = {
  generation,
  trainings: () => pages("training"),
  offers: () => pages("offer"),
  companies: () => pages("company"),
  wishes: () => pages("wish"),
  wishTallies: () => pages("tally"),
  insertion: () => pages("insertion"),
  reference: async () => ({ places: ["Metz"] }),
  hiring: {
    hires: () => pages("hires"),
    predictions: () => pages("prediction"),
    hasHires: async () => true,
    model: async () => ({ document: "{}" }),
    overrides: async () => ["one"],
  },
} as unknown as GenerationRecords;

async function all(batches: AsyncIterable<unknown>): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const batch of batches) read.push(batch);
  return read;
}

/** All that can be read, by name. */
async function everything(records: GenerationRecords) {
  const { hiring } = records;
  const read: Record<string, unknown> = { reference: await records.reference(), hasHires: await hiring.hasHires() };
  for (const name of ["trainings", "offers", "companies", "wishes", "wishTallies", "insertion"] as const) {
    read[name] = await all(records[name]());
  }
  for (const name of ["hires", "predictions"] as const) read[name] = await all(hiring[name]());
  return { ...read, model: await hiring.model(), overrides: await hiring.overrides() };
}

test("records lent to another thread are those that it would read itself, each as often as it asks", async () => {
  const { port1, port2 } = new MessageChannel();
  lendRecords(port1, own);
  const borrowed = borrowRecords(port2, generation);
  expect(borrowed.generation).toBe(generation);
  expect(await everything(borrowed)).toEqual(await everything(own));
  const [first, second] = [borrowed.offers(), borrowed.offers()];
  expect(await Promise.all([all(first), all(second)])).toEqual([
    [["offer 1", "offer 2"], ["offer 3"]],
    [["offer 1", "offer 2"], ["offer 3"]],
  ]);
  port1.close();
});

test("what the reading throws, the one that asked is told", async () => {
  const { port1, port2 } = new MessageChannel();
  const broken = () => Promise.reject(new Error("the connection was lost"));
  lendRecords(port1, { ...own, reference: broken });
  await expect(borrowRecords(port2, generation).reference()).rejects.toThrow("the connection was lost");
  port1.close();
});
