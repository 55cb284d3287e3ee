import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KEPT_DAYS } from "../../src/impact/index.ts";
import { openStore } from "../../src/store/index.ts";
import { privacyColumns, storedColumns } from "./columns.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/privacy.md"), "utf8");

test("what is stored of visits is what docs/privacy.md lists, column by column, and nothing else", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "binome privacy "));
  const columns = await storedColumns(dataDir, await openStore({ dataDir, databaseUrl: null }));
  expect(columns.length).toBeGreaterThan(30);
  expect([...privacyColumns()].sort()).toEqual([...columns].sort());
  rmSync(dataDir, { recursive: true, force: true });
});

test("the page says how long events are kept, as the job does", () => {
  expect(PAGE).toContain(`the events older than ${KEPT_DAYS} days`);
  for (const [line] of PAGE.matchAll(/^\| `visit_events` .*$/gm)) expect(line).toContain(`| ${KEPT_DAYS} days |`);
});

test("visitors read the same on /faq: in plain words, how long, what is left, and how to refuse", () => {
  const faq = readFileSync(join(import.meta.dirname, "../../src/guidance/content/faq/7-visite.md"), "utf8");
  expect([KEPT_DAYS, faq.includes("au bout de trente jours")]).toEqual([30, true]);
  for (const words of ["ni cookie ni compte", "Ne pas me pister", "Global Privacy Control", "/impact"])
    expect(faq).toContain(words);
});
