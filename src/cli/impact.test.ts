import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clockFrom, parseDay } from "../domain/index.ts";
import { openStore, type Records } from "../store/index.ts";
import { impactCommand } from "./impact.ts";

const DAY = parseDay("2026-05-04");
let store: Records;
beforeAll(async () => {
  store = await openStore({ dataDir: mkdtempSync(join(tmpdir(), "binome-")), databaseUrl: null });
  const edition = { platform: "parcoursup", source: "voeux.csv", asOf: DAY, reason: null } as const;
  const count = {
    uai: "0570001N",
    mefstat: "32211031201",
    title: "BTS Exemple",
    route: "apprentissage",
    capacity: 10,
  } as const;
  await store.putWishEdition({ ...edition, year: 2023 }, [{ ...count, wishes: 100 }]);
  await store.putWishEdition({ ...edition, year: 2024 }, [{ ...count, wishes: 119 }]);
  const sessions = [{ day: DAY, source: "campaign:<b>|x", sessions: 12, visitors: 11 }];
  await store.putVisits([
    {
      day: DAY,
      id: "1",
      visitor: "a",
      minute: 1,
      source: "direct",
      step: "visit",
      kind: null,
      feed: null,
      rank: null,
      occupation: null,
      departement: null,
    },
  ]);
  await store.countDay(DAY, async () => ({ sessions, steps: [], paths: [], wishPaths: [] }));
  await store.noteObservations([{ indicator: "market", key: "2026-05-04 offers", value: 52, source: "a", asOf: DAY }]);
});
afterAll(() => store.close());

async function run(...args: string[]) {
  let out = "";
  const command = impactCommand({
    openStore: async () => ({ ...store, close: async () => undefined }),
    clock: clockFrom(DAY),
    stdout: { write: (text) => (out += text) },
  });
  for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ writeErr: () => undefined });
  const failure = await command.parseAsync(args, { from: "user" }).then(
    () => null,
    (error: unknown) => error as Error,
  );
  return { out: out.replaceAll(/[\u00a0\u202f]/g, " "), failure };
}

test("the report says every indicator with its method, in Markdown", async () => {
  const { out } = await run("report", "--from", "2026-05-01", "--to", "2026-05-04");
  expect(out).toMatch(/^# L’impact, du 2026-05-01 au 2026-05-04\n/);
  expect(out).toContain("| parcoursup | 2024 | apprentissage | 119 | 10 | 11,9 | +19 % | +19 % |");
  expect(out).toContain("| 2026-05-04 | campaign:\\<b\\>\\|x | 12 | 11 |");
  expect(out.match(/^- Calcul : /gm)?.length).toBeGreaterThan(12);
});

test("the same as HTML is a page, and nothing that visitors gave is markup in it", async () => {
  const { out } = await run("report", "--html");
  expect(out).toMatch(/^<!DOCTYPE html>/);
  expect(out).toContain("<td>campaign:&lt;b&gt;|x</td>");
});

test("a corrected figure shows both in the next report", async () => {
  const { out } = await run(
    "correct",
    "market",
    "2026-05-04 offers",
    "--value",
    "19",
    "--reason",
    "doublons",
    "--source",
    "b",
  );
  expect(out).toContain("revision 1");
  expect((await run("report")).out).toContain("| market | 2026-05-04 offers | 52 | 19 | b | 2026-05-04 | doublons |");
  const unknown = await run("correct", "market", "2020", "--value", "1", "--reason", "r", "--source", "s");
  expect(unknown.failure?.message).toContain("the key of a figure of market");
});

test("a wrong day or figure is refused by its name", async () => {
  expect((await run("report", "--from", "hier")).failure?.message).toMatch(/^from: got "hier"/);
  expect(
    (await run("correct", "market", "x", "--value", "beaucoup", "--reason", "r", "--source", "s")).failure?.message,
  ).toContain("Expected a number");
});

test("what is kept too long goes, and the count is said", async () => {
  expect((await run("forget", "--json")).out).toBe('{"events":0,"salts":0}\n');
});
