import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseSearchParams, type SearchableStore, type Store } from "../../src/domain/index.ts";
import { model, reference } from "../../src/search/oracle/small-world.ts";
import { openStore } from "../../src/store/index.ts";
import { startPostgres, type ThrowawayPostgres } from "../postgres/throwaway.ts";
import { searchesContract } from "./searches.contract.ts";
import { resolved, fullWorld as world } from "./small-lists.ts";
import { sqlLists } from "./sql-lists.ts";

const derivation = { reference, model };
const question = resolved(parseSearchParams({}), 30);

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

  searchesContract((small) => sqlLists(store, small, derivation), 12);
});

describe("server", () => {
  let server: ThrowawayPostgres;
  let store: Store & SearchableStore;
  beforeAll(async () => {
    server = await startPostgres();
    store = await openStore({ dataDir: "unused", databaseUrl: await server.createDatabase() });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  test("has nothing to lay out or to search before the first publication", async () => {
    await expect(store.layOut(derivation)).rejects.toThrow("Nothing was published yet");
    await expect(store.lists(question)).rejects.toThrow("got none, expected a first one");
  });

  searchesContract((small) => sqlLists(store, small, derivation), 40);

  test("says which generation it would answer from, when another was published since", async () => {
    await sqlLists(store, world, derivation);
    const { id } = await store.publish(async () => undefined, new Date());
    await expect(store.lists(question)).rejects.toThrow(`got ${id - 1}, expected ${id}`);
    expect((await store.layOut(derivation)).generation).toBe(id);
    expect((await store.lists(question)).trainings.total).toBeGreaterThan(0);
  });

  test("searches go on while a generation is laid out", async () => {
    await sqlLists(store, world, derivation);
    const before = await store.lists(question);
    let isOver = false;
    const laying = store.layOut(derivation).finally(() => {
      isOver = true;
    });
    let answers = 0;
    for (; !isOver; answers++) expect(await store.lists(question)).toEqual(before);
    await laying;
    expect(answers).toBeGreaterThan(0);
    expect(await store.lists(question)).toEqual(before);
  });

  test("says which extension a server lacks, or will not give", async () => {
    const url = new URL(await server.createDatabase());
    const owner = await openStore({ dataDir: "unused", databaseUrl: url.href });
    await owner.publish(async () => undefined, new Date());
    await owner.close();
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query("create role guest login; grant all on all tables in schema public to guest");
    await client.end();
    url.username = "guest";
    const guest = await openStore({ dataDir: "unused", databaseUrl: url.href });
    await expect(guest.layOut(derivation)).rejects.toThrow(/the PostgreSQL extension "cube".*contrib modules/);
    await guest.close();
  });
});
