import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/store/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "binome command "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function binome(...args: string[]) {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), DATABASE_URL: "", NOW: "2026-05-01" };
  return spawnSync(process.execPath, [join(ROOT, "scripts/run.mjs"), "binome", ...args], { env, encoding: "utf8" });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const OFFER = {
  id: "exemple-1",
  source: "exemple",
  title: "Apprenti boulanger (exemple)",
  romes: ["D1102"],
  employer: { name: "Entreprise d'exemple" },
  place: { label: "Metz", lat: 49.12, lon: 6.18 },
  contract: { types: ["apprentissage"] },
};

test("help goes to stdout and ends well; wrong usage goes to stderr and ends with 2", () => {
  const help = binome("--help");
  expect([help.status, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toContain("Usage: binome");
  const wrong = binome("import", "offres", "x.json");
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
  expect(wrong.stderr).toContain("offres");
});

test("an import answers its report alone on stdout, and what is refused names the line, the value and what was expected", () => {
  const lines = [OFFER, { ...OFFER, id: "exemple-2", employer: { siret: "73282932000075" } }];
  const done = binome(
    "import",
    "offers",
    "--json",
    file("offers.ndjson", lines.map((line) => JSON.stringify(line)).join("\n")),
  );
  expect(done.status).toBe(0);
  const report = JSON.parse(done.stdout);
  expect(report).toMatchObject({ read: 2, kept: 1, unchanged: 0, removed: 0 });
  expect(report.rejected).toMatchObject([{ count: 1, lines: [2], reason: expect.stringContaining("check digit") }]);
});

test("a truncated file is refused whole, with a sentence, and what is stored stays", () => {
  const cut = `[${JSON.stringify({ ...OFFER, id: "exemple-3" })},{"id":"exemple-4"`;
  const refused = binome("import", "offers", file("cut.json", cut));
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("cut.json");
  const again = binome("import", "offers", "--json", file("again.ndjson", JSON.stringify(OFFER)));
  expect(JSON.parse(again.stdout)).toMatchObject({ kept: 1, unchanged: 1 });
});

test("a table without one of its columns is refused by the name of the column", () => {
  const table =
    "siret,codenaf,trancheeffectif,numerorue,libellerue,codepostal,codecommune,coordinates_y,departement,enseigne\n";
  const refused = binome("import", "establishments", file("table.csv", table));
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("coordinates_x");
});

test("a store in use is left alone, and the command says by whom", async () => {
  const store = await openStore({ dataDir: join(folder, "data"), databaseUrl: null });
  const refused = binome("import", "offers", file("offer.ndjson", JSON.stringify(OFFER)));
  await store.close();
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain(`in use by process ${process.pid}`);
});

test("a command keeps its memory small, but for the one that goes on until it is stopped", () => {
  const flagsOf = (...args: string[]) => {
    const told = "--import=data:text/javascript,process.stderr.write(process.execArgv.join())";
    const env = { ...process.env, NODE_OPTIONS: told };
    return spawnSync(process.execPath, [join(ROOT, "scripts/run.mjs"), "binome", ...args], { env, encoding: "utf8" })
      .stderr;
  };
  expect(flagsOf("ingest", "--once", "--feed", "none")).toContain("--liftoff-only");
  const watching = flagsOf("ingest", "--watch", "--feed", "none");
  expect(watching).toContain("--import,tsx");
  expect(watching).not.toContain("--liftoff-only");
});
