import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestCommand } from "../../src/cli/ingest.ts";
import { clockFrom, parseDay } from "../../src/domain/index.ts";
import type { FeedSettings } from "../../src/sources/index.ts";
import { openStore, type Records } from "../../src/store/index.ts";
import { fakeCatalogue, fakeFormation } from "../feeds/fake-catalogue.ts";
import { json } from "../feeds/fake-server.ts";

const folder = mkdtempSync(join(tmpdir(), "binome-command-"));
let store: Records;
beforeAll(async () => {
  store = await openStore({ dataDir: join(folder, "data"), databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(settings: FeedSettings, ...args: string[]) {
  let [out, err] = ["", ""];
  const command = ingestCommand({
    // The command closes the store it opened; the tests go on with theirs.
    openStore: async () => ({ ...store, close: async () => undefined }),
    ...{ settings, dataDir: folder, clock: clockFrom(parseDay("2026-03-10")) },
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  })
    .exitOverride()
    .configureOutput({ writeErr: (text) => (err += text) });
  const failure = await command.parseAsync(args, { from: "user" }).then(
    () => null,
    (error: unknown) => error as Error,
  );
  return { out, err, failure };
}

const formations = (count: number) => Array.from({ length: count }, (_, i) => fakeFormation(10_000 + i));

test("without any credentials every feed is off, and that is no failure", async () => {
  const { out, failure } = await run({});
  expect(failure).toBeNull();
  expect(out).toMatch(/^nothing new to publish in [\d.]+ s\n/);
  expect(out).toContain("catalogue: off (CATALOGUE_URL: not set.)");
});

test("prints what each feed gave on stdout, and progress elsewhere", async () => {
  const { settings } = await fakeCatalogue(formations(12));
  const { out, err, failure } = await run(settings, "--feed", "catalogue");
  expect(failure).toBeNull();
  expect(out).toMatch(
    /^generation 1 published in .*\ncatalogue: read 12, kept 12 \(12 new, 0 changed, 0 as before\), 0 gone, 0 rejected/,
  );
  expect(err).toContain("catalogue: 12 of 12 records received");
  const again = await run(settings, "--feed", "catalogue", "--json");
  expect(JSON.parse(again.out)).toMatchObject({
    generation: { id: 2 },
    feeds: [{ feed: "catalogue", status: "published", unchanged: 12 }],
  });
});

test("a feed that keeps its previous content is a failure that says what to do, and --accept is the operator's word", async () => {
  const { settings } = await fakeCatalogue(formations(4));
  const { out, err, failure } = await run(settings, "--feed", "catalogue");
  expect(failure?.message).toBe("catalogue: previous content kept; see the report.");
  expect(out).toContain("catalogue: previous content kept. catalogue: got 4 records, expected at least 9 (it had 12).");
  expect(err).toContain("binome ingest --feed catalogue --accept");
  expect((await run(settings, "--feed", "catalogue", "--accept")).out).toContain(
    "kept 4 (0 new, 0 changed, 4 as before), 8 gone",
  );
});

test("a wrong answer of the source is told with the source's own words", async () => {
  const source = await fakeCatalogue(formations(4));
  source.spoil("/api/v1/entity/formations/count", ...Array.from({ length: 3 }, () => json("douze")));
  expect((await run(source.settings, "--feed", "catalogue")).out).toContain("compare it with the schema of the feed");
});

test("refuses a feed that does not exist, naming those that do", async () => {
  const { failure, err } = await run({}, "--feed", "inconnu");
  expect(failure?.name).toBe("CommanderError");
  expect(err).toContain('--feed: got "inconnu", expected one of france-travail, catalogue');
  expect((await run({}, "--watch", "--once")).failure?.name).toBe("CommanderError");
  expect((await run({}, "--watch")).failure?.message).toContain("no feed has its credentials");
});
