import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startPostgres, type ThrowawayPostgres } from "../../tests/postgres/throwaway.ts";
import { openStore } from "./index.ts";
import { storeContract } from "./store.contract.ts";
import { offer, training } from "./store.samples.ts";

let server: ThrowawayPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

const open = (databaseUrl: string) => openStore({ dataDir: "unused", databaseUrl });

let contractUrl: string;
storeContract({
  open: (clock) => openStore({ dataDir: "unused", databaseUrl: contractUrl, ...(clock && { clock }) }),
  reset: async () => {
    contractUrl = await server.createDatabase();
  },
});

test("lets replicas start together on an empty database", async () => {
  const url = await server.createDatabase();
  const stores = await Promise.all(Array.from({ length: 5 }, () => open(url)));
  expect(await Promise.all(stores.map((store) => store.generation()))).toEqual([null, null, null, null, null]);
  await Promise.all(stores.map((store) => store.close()));
});

test("lets one replica publish at a time, each on what the other left", async () => {
  const url = await server.createDatabase();
  const stores = await Promise.all([open(url), open(url)]);
  const publish = (i: number) =>
    stores[i]!.publish(async (draft) => void (await draft.putTrainings([training("a")])), new Date());
  const generations = await Promise.all([publish(0), publish(1), publish(0), publish(1)]);
  expect(generations.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4]);
  await Promise.all(stores.map((store) => store.close()));
});

test("goes on reading one generation while another replica publishes", async () => {
  const url = await server.createDatabase();
  const [reader, publisher] = await Promise.all([open(url), open(url)]);
  await publisher.publish(async (draft) => void (await draft.putTrainings([training("a")])), new Date());
  const begun = Promise.withResolvers<void>();
  const published = Promise.withResolvers<void>();
  const reading = reader.read(async (snapshot) => {
    begun.resolve();
    await published.promise;
    const ids = [];
    for await (const page of snapshot.trainings()) ids.push(...page.map(({ id }) => id));
    return ids;
  });
  await begun.promise;
  await publisher.publish(async (draft) => void (await draft.putTrainings([training("b")])), new Date());
  published.resolve();
  expect(await reading).toEqual(["a"]);
  await Promise.all([reader.close(), publisher.close()]);
});

test("tells every replica of a generation, of those missed while the server was away too", async () => {
  const url = await server.createDatabase();
  const [here, there] = await Promise.all([open(url), open(url)]);
  const heard: number[] = [];
  here.onGeneration((generation) => heard.push(generation.id));
  await there.publish(async () => undefined, new Date());
  await expect.poll(() => heard).toEqual([1]);
  await server.kill();
  await server.start();
  const other = await open(url);
  await other.publish(async () => undefined, new Date());
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual([1, 2]);
  expect((await here.generation())?.id).toBe(2);
  await Promise.all([here, there, other].map((store) => store.close()));
});

test("a server killed during a publication keeps the generation before it", async () => {
  const store = await open(await server.createDatabase());
  await store.publish(async (draft) => void (await draft.putTrainings([training("a")])), new Date());
  const broken = store.publish(async (draft) => {
    await draft.putTrainings([training("b")]);
    await server.kill();
    await draft.putTrainings([training("c")]);
  }, new Date());
  await expect(broken).rejects.toThrow();
  await server.start();
  expect((await store.generation())?.id).toBe(1);
  await store.close();
});

test("says which server does not answer, without its password", async () => {
  const opening = open("postgresql://binome:secret@127.0.0.1:1/none");
  await expect(opening).rejects.toThrow(
    /DATABASE_URL: the server 127\.0\.0\.1:1\/none does not answer \(.*ECONNREFUSED/,
  );
  await expect(opening).rejects.not.toThrow("secret");
});

test("a key revoked by one replica is refused by the others, and offers put up are heard there", async () => {
  const url = await server.createDatabase();
  const [one, other] = await Promise.all([open(url), open(url)]);
  let heard = 0;
  other.onGeneration(() => undefined);
  other.onOfferChange(() => heard++);
  const key = {
    id: "k",
    name: "n",
    rights: ["search"] as const,
    requestsPerMinute: 1,
    origins: [],
    createdAt: "2026-05-01T00:00:00Z",
  };
  await one.createKey(key, "digest");
  await vi.waitFor(async () => expect(await other.keyOf("digest")).toMatchObject({ revokedAt: null }), 10_000);
  await one.revokeKey("k", new Date("2026-05-02T00:00:00Z"));
  await vi.waitFor(async () => expect((await other.keyOf("digest"))?.revokedAt).not.toBeNull(), 10_000);
  const before = heard;
  await one.putUp("n", [{ ...offer("a"), source: "n" }], "2026-05-01");
  await vi.waitFor(() => expect(heard).toBeGreaterThan(before), 10_000);
  expect((await other.offerChanges(0)).changes).toHaveLength(1);
  await Promise.all([one.close(), other.close()]);
});
