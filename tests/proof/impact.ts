import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDay, systemClock } from "../../src/domain/index.ts";
import { INDICATORS, openImpact } from "../../src/impact/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { openStore, type Records } from "../../src/store/index.ts";
import { privacyColumns, storedColumns } from "../impact/columns.ts";
import { type Simulated, simulate } from "../impact/simulation.ts";

const EVENTS = 2_000_000;
/** As many a day whatever is asked: what is measured is the count of such a day. */
const EVENTS_A_DAY = EVENTS / 30;
const WRONG_AT_MOST = 0.01;
const SECONDS_A_DAY = 10;
const DASHBOARD_MS = 100;

/** A month of visits, of which the truth is known: the figures, what is stored, and what reading them costs. */
export async function proveImpact(events = EVENTS): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "binome impact "));
  const store = await openStore({ dataDir, databaseUrl: null });
  try {
    const started = performance.now();
    const days = Math.max(1, Math.round(events / EVENTS_A_DAY));
    const simulated = await simulate(store, { first: parseDay("2026-05-01"), days, events, seed: 1 });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const worst = await worstOf(store, simulated);
    hold(worst <= WRONG_AT_MOST, `sessions by source and day: wrong by ${(100 * worst).toFixed(2)} % at most`);
    hold(
      simulated.slowestDay <= SECONDS_A_DAY,
      `a day of events counted in ${simulated.slowestDay.toFixed(1)} s at most`,
    );
    const took = await dashboardMs(store, simulated);
    hold(took <= DASHBOARD_MS, `every indicator of the dashboard read in ${took.toFixed(0)} ms (median of 9)`);
    const unlisted = (await storedColumns(dataDir, store)).filter((column) => !privacyColumns().includes(column));
    hold(unlisted.length === 0, `columns stored that docs/privacy.md does not list: ${unlisted.join(", ") || "none"}`);
    console.log(
      `${simulated.events} requests of ${simulated.visitors} visitors over ${days} days, played in ${seconds} s`,
    );
  } finally {
    await store.close().catch(() => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function hold(holds: boolean, words: string): void {
  console.log(`${holds ? "holds " : "BROKEN"} ${words}`);
  if (!holds) process.exitCode = 1;
}

async function worstOf(store: Records, { period, truth }: Simulated): Promise<number> {
  const counted = await store.sessionCounts(period);
  const found = new Map(counted.map(({ day, source, sessions }) => [`${day} ${source}`, sessions]));
  const invented = [...found.keys()].filter((key) => !truth.has(key));
  if (invented.length > 0) throw new Error(`sessions of ${invented.join(", ")}: got some, expected none.`);
  return Math.max(...[...truth].map(([key, sessions]) => Math.abs((found.get(key) ?? 0) - sessions) / sessions));
}

async function dashboardMs(store: Records, { period }: Simulated): Promise<number> {
  const reference = loadReference();
  const impact = openImpact(
    {
      store,
      contracts: () => [],
      feeds: async () => [],
      reports: () => store.reports(200),
      reference: () => reference,
      demonstration: () => false,
      clock: systemClock,
    },
    store,
  );
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const started = performance.now();
    await Promise.all(INDICATORS.map((indicator) => impact.rows(indicator, { period, territory: null })));
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[4] ?? Number.NaN;
}
