import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, type SearchableStore, type Store } from "../../src/domain/index.ts";
import { TODAY } from "../../src/search/oracle/small-world.ts";
import { openStore } from "../../src/store/index.ts";
import { startPostgres, type ThrowawayPostgres } from "../postgres/throwaway.ts";
import { AROUND_ENDED, ENDED, endedWorld, fullWorld, searchesContract } from "./searches.contract.ts";
import { EVERYTHING } from "./small-questions.ts";
import { derive, sqlLists } from "./sql-lists.ts";

describe("embedded", () => {
  let dataDir: string;
  let store: Store & SearchableStore;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "binome lists "));
    store = await openStore({ dataDir, databaseUrl: null });
  });
  afterAll(async () => {
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  searchesContract((small) => sqlLists(store, small), 6);
});

describe("server", () => {
  let server: ThrowawayPostgres;
  let store: Store & SearchableStore;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createDatabase();
    store = await openStore({ dataDir: "unused", databaseUrl: url });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  test("has nothing to lay out or to search before the first publication", async () => {
    await expect(store.layOut(derive)).rejects.toThrow("Nothing was published yet");
    await expect(store.lists(EVERYTHING)).rejects.toThrow("got none, expected a first one");
  });

  searchesContract((small) => sqlLists(store, small), 15);

  test("what is counted of offers holds from the day of the publication on, though some had ended before", async () => {
    await sqlLists(store, endedWorld);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      "select sum(offers)::integer as offers, to_char(date '1970-01-01' + min(until), 'YYYY-MM-DD') as until from searchable_counts where occupation = 0",
    );
    await client.end();
    expect(rows).toEqual([{ offers: endedWorld.offers.length - ENDED, until: addDays(TODAY, 30) }]);
    const dayBefore = await store.lists({ ...AROUND_ENDED, today: addDays(TODAY, -1) });
    expect(dayBefore.offers.total).toBe(endedWorld.offers.length);
  });

  test("says which generation it would answer from, when another was published since", async () => {
    await sqlLists(store, fullWorld);
    const { id } = await store.publish(async () => undefined, new Date());
    await expect(store.lists(EVERYTHING)).rejects.toThrow(`got ${id - 1}, expected ${id}`);
    expect((await store.layOut(derive)).generation).toBe(id);
    expect((await store.lists(EVERYTHING)).trainings.total).toBeGreaterThan(0);
  });

  test("what another process publishes and lays out is what is searched from then on", async () => {
    await sqlLists(store, fullWorld);
    await store.lists(EVERYTHING);
    const other = await openStore({ dataDir: "unused", databaseUrl: url });
    try {
      const expected = await (await sqlLists(other, endedWorld)).lists(AROUND_ENDED);
      expect(expected.offers.total).toBeGreaterThan(0);
      expect(await store.lists(AROUND_ENDED)).toEqual(expected);
    } finally {
      await other.close();
    }
  });

  test("searches go on while a generation is laid out", async () => {
    await sqlLists(store, fullWorld);
    const before = await store.lists(EVERYTHING);
    let isOver = false;
    const laying = store.layOut(derive).finally(() => {
      isOver = true;
    });
    let answers = 0;
    for (; !isOver; answers++) expect(await store.lists(EVERYTHING)).toEqual(before);
    await laying;
    expect(answers).toBeGreaterThan(0);
    expect(await store.lists(EVERYTHING)).toEqual(before);
  });
});
