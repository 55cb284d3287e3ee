import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clockFrom, parseDay } from "../domain/index.ts";
import { digestOf } from "../lib/secret.ts";
import { openStore, type Records } from "../store/index.ts";
import { keysCommand } from "./keys.ts";

const clock = clockFrom(parseDay("2026-05-01"));
let store: Records;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "binome-keys-"));
  store = await openStore({ dataDir, databaseUrl: null, clock });
});
afterAll(() => store.close());

async function run(...args: string[]) {
  let out = "";
  let err = "";
  const command = keysCommand({
    // The command closes the store it opened; the tests go on with theirs.
    openStore: async () => ({ ...store, close: async () => undefined }),
    clock,
    stdout: { write: (text) => (out += text) },
  });
  for (const one of [command, ...command.commands]) {
    one.exitOverride().configureOutput({ writeErr: (text) => (err += text) });
  }
  const failure = await command.parseAsync(args, { from: "user" }).then(
    () => null,
    (error: unknown) => error as Error & { code?: string },
  );
  return { out, err, failure };
}

test("prints the id and the key once, and keeps no more than a digest of it", async () => {
  const { out } = await run("create", "--name", "portail", "--rights", "search,offers:write", "--json");
  const created = JSON.parse(out);
  expect(Object.keys(created)).toEqual(["id", "key"]);
  expect(created.key).toMatch(/^binome_[\w-]{43}$/);
  expect(JSON.stringify(await store.keys())).not.toContain(created.key);
  expect(await store.keyOf(digestOf(created.key))).toMatchObject({
    id: created.id,
    name: "portail",
    rights: ["search", "offers:write"],
    requestsPerMinute: 3_000,
    origins: [],
    revokedAt: null,
  });
});

test("a key can say which sites frame the widget of its caller", async () => {
  const { out } = await run(
    "create",
    "--name",
    "lycée",
    "--rights",
    "search",
    "--origins",
    "https://a.example",
    "--json",
  );
  const { id } = JSON.parse(out);
  expect(await store.framesOf("lycée")).toEqual(["https://a.example"]);
  expect(await store.framesOf(id)).toEqual(["https://a.example"]);
  expect((await run("list")).out).toContain("lycée  frames: https://a.example");
});

test("a revoked key stays in the list, and is no longer good", async () => {
  const { id, key } = JSON.parse((await run("create", "--name", "x", "--rights", "export", "--json")).out);
  expect((await run("revoke", id)).out).toBe(`${id} is revoked.\n`);
  expect((await store.keyOf(digestOf(key)))?.revokedAt).toMatch(/^2026-0/);
  expect((await run("list")).out).toContain(`${id}  2026-04-30  revoked 2026-04-30  3000/min  export  x`);
  expect((await run("revoke", id)).failure?.message).toContain("expected the id of a key that is not revoked yet");
});

test.each([
  [["create", "--rights", "search"], "--name"],
  [["create", "--name", "x", "--rights", "tout"], "any of search, offers:write, links, export"],
  [["create", "--name", "x", "--rights", "search", "--quota", "0"], "a whole number from 1"],
  [
    ["create", "--name", "x", "--rights", "search", "--origins", "a.example/x"],
    "origins such as https://portail.example",
  ],
  [["revoke"], "missing required argument"],
])("%j is wrong usage", async (args, said) => {
  const { err, failure } = await run(...args);
  expect(failure?.code).toMatch(/^commander\./);
  expect(err).toContain(said);
});
