import { once } from "node:events";
import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Clock } from "../domain/index.ts";
import { feedsContract } from "./feeds.contract.ts";
import { openStore, type Records } from "./index.ts";
import { publicationsContract } from "./publications.contract.ts";
import { storeContract } from "./store.contract.ts";
import { training } from "./store.samples.ts";

let home: string;
let owner: Records | undefined;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "binome lent "));
  await (await openStore({ dataDir: join(home, "empty"), databaseUrl: null })).close();
});
afterAll(async () => {
  await owner?.close();
  await rm(home, { recursive: true, force: true });
});

async function newOwner(): Promise<Records> {
  await owner?.close();
  owner = undefined;
  const dataDir = join(home, "postgres of the owner");
  await rm(dataDir, { recursive: true, force: true });
  cpSync(join(home, "empty"), dataDir, { recursive: true });
  owner = await openStore({ dataDir, databaseUrl: null });
  return owner;
}

async function borrow(lender: Records, clock?: Clock): Promise<Records> {
  const { port1, port2 } = new MessageChannel();
  lender.lend(port1);
  return openStore({ port: port2, ...(clock && { clock }) });
}

/** What runs of feeds use. All of the contract holds; each of its tests opens two stores, which takes a second. */
storeContract(
  {
    open: async (clock) => borrow(owner ?? (await newOwner()), clock),
    reset: async () => void (await newOwner()),
  },
  [feedsContract, publicationsContract],
);

test("the owner hears of what a borrower publishes, and the borrower of what the owner does", async () => {
  const lender = await newOwner();
  const store = await borrow(lender);
  const heard: number[] = [];
  lender.onGeneration(({ id }) => heard.push(id));
  await store.publish(async () => undefined, new Date());
  await vi.waitFor(() => expect(heard).toEqual([1]));
  expect((await lender.generation())?.id).toBe(1);
  await lender.publish(async () => undefined, new Date());
  expect((await store.generation())?.id).toBe(2);
  await store.close();
});

test("both write, each in its turn", async () => {
  const lender = await newOwner();
  const store = await borrow(lender);
  const put = (by: Records, id: string) =>
    by.publish(async (draft) => {
      for (let i = 0; i < 5; i++) await draft.putTrainings([training(`${id}${i}`)]);
    }, new Date());
  const ids = (await Promise.all([put(store, "a"), put(lender, "b"), put(store, "c"), put(lender, "d")])).map(
    ({ id }) => id,
  );
  expect(ids.toSorted()).toEqual([1, 2, 3, 4]);
  expect(await lender.read((snapshot) => countOf(snapshot.trainings()))).toBe(20);
  await store.close();
});

test("a thread that ends in the midst of a publication leaves the store as it was, and free", async () => {
  const lender = await newOwner();
  const { port1, port2 } = new MessageChannel();
  lender.lend(port1);
  const url = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const thread = new Worker(
    `import { parentPort, workerData } from "node:worker_threads";
     import { openStore } from ${url("./index.ts")};
     import { training } from ${url("./store.samples.ts")};
     const store = await openStore({ port: workerData });
     await store.publish(async (draft) => {
       await draft.putTrainings([training("half")]);
       parentPort.postMessage("in the midst");
       await new Promise(() => setInterval(() => undefined, 1000));
     }, new Date());`,
    { eval: true, workerData: port2, transferList: [port2], execArgv: ["--input-type=module"] },
  );
  await new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
  await thread.terminate();
  const { id } = await lender.publish(
    async (draft) => void (await draft.putTrainings([training("whole")])),
    new Date(),
  );
  expect(id).toBe(1);
  expect(await lender.read((snapshot) => countOf(snapshot.trainings()))).toBe(1);
});

test("a thread that ends while it waits for its turn leaves the store free", async () => {
  const lender = await newOwner();
  const { port1, port2 } = new MessageChannel();
  lender.lend(port1);
  const freed = Promise.withResolvers<void>();
  const held = lender.publish(() => freed.promise, new Date());
  const asked = once(port1, "message");
  const borrowing = openStore({ port: port2 });
  borrowing.catch(() => undefined);
  await asked;
  const closed = once(port1, "close");
  port2.close();
  await closed;
  await expect(borrowing).rejects.toThrow("The other thread has ended.");
  freed.resolve();
  await held;
  expect(await lender.reports(1)).toEqual([]);
});

test("a borrower does not lay out, which takes several transactions at once", async () => {
  const store = await borrow(await newOwner());
  const derive = () => Promise.reject(new Error("not reached"));
  await expect(store.layOut(derive)).rejects.toThrow("store.layOut was called on a borrowed database");
  await store.close();
});

async function countOf(pages: AsyncIterable<readonly unknown[]>): Promise<number> {
  let count = 0;
  for await (const page of pages) count += page.length;
  return count;
}
