import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clockFrom, parseDay } from "../domain/index.ts";
import { openStore, type Records } from "../store/index.ts";
import { importCommand } from "./import.ts";

const clock = clockFrom(parseDay("2026-05-01"));
const COMPANY = '{"siret":"00000004200010","naf":"1071C","place":{"label":"Metz","lat":49.12,"lon":6.18}}';
const WRONG = '{"siret":"00000004200011","naf":"1071C","place":{"label":"Metz","lat":49.12,"lon":6.18}}';

const folder = mkdtempSync(join(tmpdir(), "binome-"));
let store: Records;

beforeAll(async () => {
  store = await openStore({ dataDir: join(folder, "data"), databaseUrl: null, clock });
});
afterAll(() => store.close());

async function run(content: string, ...args: string[]) {
  const path = join(folder, "companies.ndjson");
  writeFileSync(path, content);
  let out = "";
  let err = "";
  const command = importCommand({
    // The command closes the store it opened; the tests go on with theirs.
    openStore: async () => ({ ...store, close: async () => undefined }),
    clock,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  })
    .exitOverride()
    .configureOutput({ writeErr: (text) => (err += text) });
  const failure = await command.parseAsync([...args, path], { from: "user" }).then(
    () => null,
    (error: unknown) => error as Error,
  );
  return { out, err, failure };
}

test("prints the report on stdout, and progress elsewhere", async () => {
  const { out, err, failure } = await run(`${COMPANY}\n${WRONG}`, "establishments");
  expect(failure).toBeNull();
  expect(out).toMatch(
    /^establishments from .*companies\.ndjson \(native-companies\) in [\d.]+ s\nread {7}2\nkept {7}1/,
  );
  expect(out).toContain(
    '  1 × siret: expected a SIRET whose check digit is right (Luhn) (line 2; got "00000004200011")',
  );
  expect(err).toBe("100 %, 2 records read\n");
});

test("prints the report as JSON and nothing else", async () => {
  const { out } = await run(COMPANY, "establishments", "--json", "--dry-run");
  expect(JSON.parse(out)).toMatchObject({ kind: "establishments", read: 1, kept: 1, dryRun: true });
});

test("prints the report of an import that is refused, then fails", async () => {
  const { out, failure } = await run(WRONG, "establishments", "--json");
  expect(JSON.parse(out)).toMatchObject({ read: 1, kept: 0, rejected: [{ count: 1, lines: [1] }] });
  expect(failure?.message).toBe("none of the 1 records can be kept; nothing was stored.");
});

test.each([
  ["an unknown kind", ["pizzas"], "Allowed choices are trainings, offers"],
  ["an unknown option", ["offers", "--everything"], "unknown option '--everything'"],
  ["replacing a reference table", ["places", "--replace"], '--replace: got "places", expected one of trainings'],
])("%s is wrong usage", async (_, args, message) => {
  const { failure, out } = await run(COMPANY, ...args);
  expect(failure).toMatchObject({ name: "CommanderError" });
  expect(failure?.message).toContain(message);
  expect(out).toBe("");
});

const COUNT = '{"uai":"0990001N","mefstat":"32211031201","title":"BTS Exemple","route":"apprentissage","wishes":100}';

test("counts of wishes are of a year: none given is wrong usage, and so are their options for another kind", async () => {
  expect((await run(COUNT, "wish-counts")).err).toContain("--year: got none");
  expect((await run(COUNT, "wish-counts", "--year", "24")).err).toContain("Expected a year from 2008");
  expect((await run(COUNT, "wish-counts", "--year", "2024", "--platform", "phoenix")).err).toContain("parcoursup or");
  expect((await run(COMPANY, "establishments", "--year", "2024")).err).toContain("--year: got");
});

test("figures of one year are kept once; the same for another year are refused unless forced", async () => {
  const first = await run(COUNT, "wish-counts", "--year", "2023", "--platform", "parcoursup", "--json");
  expect(JSON.parse(first.out)).toMatchObject({ kind: "wish-counts", read: 1, kept: 1, unchanged: 0 });
  const again = await run(COUNT, "wish-counts", "--year", "2023", "--json");
  expect(JSON.parse(again.out)).toMatchObject({ kept: 1, unchanged: 1 });
  const copied = await run(COUNT, "wish-counts", "--year", "2024");
  expect(copied.failure?.message).toMatch(/^year: got 2024 for figures that repeat those of 2023/);
  expect((await run(COUNT, "wish-counts", "--year", "2024", "--force")).failure).toBeNull();
  expect((await store.wishEditions()).map(({ year }) => year)).toEqual([2023, 2024]);
});

test("figures that replace others need a reason, and leave the others where they are", async () => {
  const corrected = COUNT.replace("100", "81");
  const silent = await run(corrected, "wish-counts", "--year", "2023");
  expect(silent.failure?.message).toContain("expected --reason");
  const said = await run(corrected, "wish-counts", "--year", "2023", "--reason", "doublons retirés");
  expect(said.failure).toBeNull();
  const editions = (await store.wishEditions()).filter(({ year }) => year === 2023);
  expect(editions.map(({ reason, asOf }) => [reason, asOf])).toEqual([
    [null, "2026-05-01"],
    ["doublons retirés", "2026-05-01"],
  ]);
  const wishes = await Promise.all(editions.map(async ({ id }) => (await store.wishCounts(id))[0]?.wishes));
  expect(wishes).toEqual([100, 81]);
});

test("a rehearsal of counts stores nothing", async () => {
  const before = await store.wishEditions();
  expect((await run(COUNT, "wish-counts", "--year", "2022", "--dry-run", "--force")).failure).toBeNull();
  expect(await store.wishEditions()).toEqual(before);
});
