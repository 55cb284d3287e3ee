import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clockFrom, monthFrom, parseDay } from "../domain/index.ts";
import { hiringCommand } from "./hiring.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "binome-hiring-"));

function written(name: string, content: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  let [out, err] = ["", ""];
  const command = hiringCommand({
    openStore: () => Promise.reject(new Error("A backtest opens no store.")),
    clock: clockFrom(parseDay("2026-05-01")),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ writeErr: () => undefined });
  await command.parseAsync(args, { from: "user" });
  return { out, err };
}

/** 80 series of 30 months, under an identifier that is no SIRET; some hire every few months, some never. */
function series(header = "part,month,hires"): string {
  const lines = Array.from({ length: 80 }, (_, i) =>
    Array.from(
      { length: 30 },
      (_, m) => `P-${i},${monthFrom(24_240 + m)},${i % 4 > 0 && (m * 5 + i) % (6 + (i % 7)) === 0 ? 1 : 0}`,
    ),
  );
  return `${header}\n${lines.flat().join("\n")}\n`;
}

const COUNTS = written("counts.csv", series());

test("a backtest prints its JSON alone on stdout, and what was made of a short, plain file on stderr", async () => {
  const { out, err } = await run("backtest", "--hires", COUNTS, "--json");
  const report = JSON.parse(out);
  expect([report.origins, report.horizonMonths, report.results.length]).toEqual([4, 6, 32]);
  expect(err).toContain("sector-rate: no sectors given, the overall rate takes their place.");
  expect(err).toMatch(/linear-lbb: \d six-month totals fit at the first origin, of the seven it asks for\./);
});

test("writes every scored prediction, from which the figures can be computed again", async () => {
  const path = join(FOLDER, "predictions.csv");
  const { out } = await run("backtest", "--hires", COUNTS, "--json", "--predictions", path);
  const [header, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  expect(header).toBe("origin,id,method,expected,probability");
  expect(rows.length).toBe(4 * 80 * 8);
  const last = rows
    .map((row) => row.split(","))
    .filter(([origin, , method]) => origin === "2022-01" && method === "tsb");
  expect(last.length).toBe(80);
  const origins = [...new Set(rows.map((row) => row.split(",")[0]))];
  const actual = new Map<string, number>();
  for (const line of series().trim().split("\n").slice(1)) {
    const [id = "", month = "", hires] = line.split(",");
    for (const origin of origins) {
      const ahead =
        12 * (Number(month.slice(0, 4)) - Number(origin?.slice(0, 4))) +
        Number(month.slice(5)) -
        Number(origin?.slice(5));
      if (ahead >= 0 && ahead < 6) actual.set(`${origin} ${id}`, (actual.get(`${origin} ${id}`) ?? 0) + Number(hires));
    }
  }
  const brier = rows
    .map((row) => row.split(","))
    .filter(([, , method]) => method === "gamma-poisson")
    .map(
      ([origin, id, , , probability]) => (Number(probability) - Math.min(1, actual.get(`${origin} ${id}`) ?? 0)) ** 2,
    );
  const reported = JSON.parse(out).results.find(
    (one: { method: string; stratum: string }) => one.method === "gamma-poisson" && one.stratum === "all",
  );
  expect(brier.reduce((sum, value) => sum + value, 0) / brier.length).toBeCloseTo(reported.brier, 5);
});

test("scores establishments that never hired from their creation, and ranks within zones", async () => {
  const establishments = written(
    "establishments.csv",
    `id,naf,size,departement,created\n${Array.from({ length: 90 }, (_, i) => `P-${i},1071C,0${(i % 3) + 1},5${i % 3},${i === 89 ? "2022-03" : ""}`).join("\n")}\n`,
  );
  const { out } = await run("backtest", "--hires", COUNTS, "--establishments", establishments, "--json");
  const { results } = JSON.parse(out);
  // Of ten more than hire, one is created after the last origin.
  expect(results[0]).toMatchObject({ stratum: "all", entities: 89 });
  expect(results[0].ndcg20).toBeTypeOf("number");
});

test("says what was refused and what was repeated", async () => {
  const path = written(
    "wrong.csv",
    `${series("siret,month,hires")}P-1,2021-05,1\nP-1,2021-05,2\nP-1,2030-01,1\nP-1,2021-06,-2\n`,
  );
  const { err } = await run("backtest", "--hires", path, "--json");
  expect(err).toContain(
    "1 line refused, month: expected a month that is not in the future, 2026-05 at the latest (first: line 2404).",
  );
  expect(err).toContain("1 line refused, hires: expected a whole number from 0 to 9999 (first: line 2405).");
  expect(err).toMatch(/\d lines? says? the same establishment and month as a later one: the last stands\./);
});

test("refuses three months of history with what it would take", async () => {
  const path = written("short.csv", "siret,month,hires\na,2024-01,1\na,2024-02,0\na,2024-03,1\n");
  await expect(run("backtest", "--hires", path)).rejects.toThrow("history: got 3 months, expected at least 12");
});

test("refuses a horizon that is no whole number of months", async () => {
  await expect(run("backtest", "--hires", COUNTS, "--horizon", "0")).rejects.toThrow(
    "expected a whole number from 1 to 24",
  );
});
