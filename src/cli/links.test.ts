import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { OrientationRecords, Snapshot } from "../domain/index.ts";
import { NO_ADDITIONS } from "../domain/index.ts";
import { linksCommand } from "./links.ts";

async function* nothing(): AsyncGenerator<readonly never[]> {}

/** An empty store: titles are still understood, from the tables. */
const snapshot: Snapshot & OrientationRecords = {
  generation: { id: 1, asOf: "2026-05-01T06:00:00Z", demonstration: false },
  trainings: nothing,
  offers: nothing,
  companies: nothing,
  wishes: nothing,
  wishTallies: nothing,
  insertion: nothing,
  reference: async () => NO_ADDITIONS,
};

async function run(content: string) {
  const file = join(mkdtempSync(join(tmpdir(), "binome-")), "voeux.csv");
  writeFileSync(file, content);
  const said = { stdout: "", stderr: "" };
  const command = linksCommand({
    openStore: async () => ({ read: (visit) => visit(snapshot), close: async () => undefined }),
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  await command.parseAsync(["node", "links", file, "--site", "https://binome.example/"]);
  return { ...said, lines: said.stdout.trim().split("\r\n") };
}

test("one line out for one line in, the links first, then how sure they are", async () => {
  const { lines } = await run("id;title;code_postal\n1;CAP Boulanger;57000\n");
  expect(lines[0]).toBe("id;companies;offers;binomes;page;rule;confidence;certification;error");
  expect(lines[1]).toMatch(
    /^1;https:\/\/binome\.example\/recherche\?romes=D1102&insee=57463&sources=companies;.*;certification-title;medium;CAP Boulanger;$/,
  );
});

test("a wish that is wrong keeps its line and says why; the others are not lost", async () => {
  const { lines, stderr } = await run("id;uai;title\n1;0990001A;\n2;;CAP Boulanger\n");
  expect(lines[1]).toContain('"line 2: uai: got ""0990001A"", expected a UAI whose check letter is right (N)."');
  expect(lines[2]).toContain("CAP Boulanger");
  expect(stderr).toBe("1 wishes linked, 1 refused\n");
});

test("a cell that a spreadsheet would run is quoted", async () => {
  expect((await run("id;title\n=1+1;CAP Boulanger\n")).lines[1]).toMatch(/^'=1\+1;/);
});
