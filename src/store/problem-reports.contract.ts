import { expect, test } from "vitest";
import { clockFrom, PROBLEM_KEPT_DAYS, parseDay } from "../domain/index.ts";
import type { Stage } from "./store.stage.ts";

const GONE = {
  kind: "offer",
  source: "exemple",
  id: "a/b",
  title: "Apprenti d’exemple",
  reason: "gone",
  words: null,
} as const;

/** What every store does with what visitors report. */
export function problemReportsContract(stage: Stage): void {
  test("keeps what visitors report, oldest first, until it is closed", async () => {
    const { store } = stage;
    await store.reportProblem(GONE);
    await store.reportProblem({ ...GONE, reason: "other", words: "L’« annonce »\nn’est pas là" });
    const reports = await store.problems("open");
    expect(reports).toEqual([
      { ...GONE, number: 1, reportedAt: expect.stringMatching(/^20..-/), closedAt: null },
      expect.objectContaining({ number: 2, reason: "other", words: "L’« annonce »\nn’est pas là" }),
    ]);
    expect(await store.closeProblem(1)).toBe(true);
    expect(await store.closeProblem(1)).toBe(false);
    expect(await store.closeProblem(99)).toBe(false);
    expect((await store.problems("open")).map(({ number }) => number)).toEqual([2]);
    expect((await store.problems("all")).map(({ closedAt }) => closedAt === null)).toEqual([false, true]);
  });

  test("forgets a report when its time is over, closed or not", async () => {
    await stage.reopen(clockFrom(parseDay("2026-05-01")));
    await stage.store.reportProblem(GONE);
    await stage.store.reportProblem(GONE);
    await stage.store.closeProblem(1);
    const end = new Date(Date.parse("2026-05-01") + (PROBLEM_KEPT_DAYS - 1) * 86_400_000);
    await stage.reopen({ now: () => end });
    expect(await stage.store.problems("all")).toHaveLength(2);
    await stage.reopen({ now: () => new Date(end.getTime() + 3 * 86_400_000) });
    expect(await stage.store.problems("all")).toEqual([]);
  });
}
