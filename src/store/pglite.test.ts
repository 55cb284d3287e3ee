import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore, StoreLocked } from "./index.ts";
import { storeContract } from "./store.contract.ts";

let home: string;
/** A store without any publication: copying it is faster than making one. */
let empty: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "binome store "));
  empty = join(home, "empty");
  await (await openStore({ dataDir: empty, databaseUrl: null })).close();
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function newFolder(name: string): Promise<string> {
  const dataDir = join(home, name);
  await rm(dataDir, { recursive: true, force: true });
  cpSync(empty, dataDir, { recursive: true });
  return dataDir;
}

storeContract({
  open: (clock) => openStore({ dataDir: join(home, "contract"), databaseUrl: null, ...(clock && { clock }) }),
  reset: async () => void (await newFolder("contract")),
});

test("refuses a second store on the same folder, and leaves the first at work", async () => {
  const dataDir = await newFolder("locked");
  const store = await openStore({ dataDir, databaseUrl: null });
  await expect(openStore({ dataDir, databaseUrl: null })).rejects.toThrow(StoreLocked);
  expect((await store.publish(async () => undefined, new Date())).id).toBe(1);
  await store.close();
});

test("answers with its generation during a publication, and finishes it before closing", async () => {
  const dataDir = await newFolder("closing");
  const store = await openStore({ dataDir, databaseUrl: null });
  const seen = Promise.withResolvers<unknown>();
  const publishing = store.publish(async () => seen.resolve(await store.generation()), new Date());
  expect(await seen.promise).toBeNull();
  await Promise.all([publishing, store.close()]);
  const again = await openStore({ dataDir, databaseUrl: null });
  expect((await again.generation())?.id).toBe(1);
  await again.close();
});

test("a creation that was cut short starts again", async () => {
  const dataDir = join(home, "half made");
  await mkdir(join(dataDir, "postgres", "base"), { recursive: true });
  await writeFile(join(dataDir, "postgres", "PG_VERSION"), "18");
  await writeFile(join(dataDir, "postgres.creating"), "");
  const store = await openStore({ dataDir, databaseUrl: null });
  expect((await store.publish(async () => undefined, new Date())).id).toBe(1);
  await store.close();
  const again = await openStore({ dataDir, databaseUrl: null });
  expect((await again.generation())?.id).toBe(1);
  await again.close();
});

test("killed while it publishes, starts again on a whole generation", async () => {
  const dataDir = await newFolder("killed");
  // Generation n holds 500 trainings which all say n: a mixture would show.
  const publisher = (from: string) => `
    import { openStore } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
    import { training } from ${JSON.stringify(new URL("./store.samples.ts", import.meta.url).href)};
    const store = await openStore({ dataDir: ${JSON.stringify(from)}, databaseUrl: null });
    for (let n = ((await store.generation())?.id ?? 0) + 1; ; n++) {
      const all = Array.from({ length: 500 }, (_, i) => training(String(i), { title: String(n) }));
      await store.publish(async (draft) => {
        for (let i = 0; i < 500; i += 50) await draft.putTrainings(all.slice(i, i + 50));
      }, new Date());
      console.log(n);
    }`;
  for (const delay of [5, 40, 90]) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", publisher(dataDir)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill("SIGKILL");
    await once(child, "exit");
    const store = await openStore({ dataDir, databaseUrl: null });
    const { id, titles } = await store.read(async (snapshot) => {
      const titles = new Map<string, number>();
      for await (const page of snapshot.trainings())
        for (const { title } of page) titles.set(title, (titles.get(title) ?? 0) + 1);
      return { id: snapshot.generation.id, titles: [...titles] };
    });
    expect(id).toBeGreaterThanOrEqual(Number(String(line).split("\n")[0]));
    expect(titles).toEqual([[String(id), 500]]);
    await store.close();
  }
});
