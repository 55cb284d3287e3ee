import { expect, test } from "vitest";
import type { Day, Hires, Month } from "../../domain/index.ts";
import { HistoryBuilder } from "./history.ts";
import { hiresBetween, hiresFrom, isSeen, panelAt } from "./panel.ts";

function line(establishment: string, month: string, hires: number, declared: string | null = null): Hires {
  const alternance = true;
  return { establishment, month: month as Month, hires, declared: declared as Day | null, alternance, postcode: null };
}

function historyOf(...lines: Hires[]) {
  const builder = new HistoryBuilder();
  for (const one of lines) builder.addHires(one);
  return builder.finish();
}

test("a panel knows the months before its origin, and nothing after", () => {
  const history = historyOf(line("a", "2024-01", 1), line("a", "2024-03", 2), line("b", "2024-04", 5));
  const panel = panelAt(history, 3);
  expect([...hiresBetween(panel, 0, 3)]).toEqual([3, 0]);
  expect([isSeen(panel, 0), isSeen(panel, 1)]).toEqual([true, false]);
  expect([...hiresFrom(history, 3, 6)]).toEqual([0, 5]);
});

test("a hire declared late is not known before its declaration", () => {
  const history = historyOf(line("a", "2024-01", 1), line("a", "2024-02", 4, "2024-05-20"), line("a", "2024-08", 1));
  expect([...hiresBetween(panelAt(history, 4), 0, 4)]).toEqual([1]);
  // Declared in May: known at the start of June.
  expect([...hiresBetween(panelAt(history, 5), 0, 5)]).toEqual([5]);
});

test("months just past count for the share of their hires usually declared by then", () => {
  const lines = Array.from({ length: 24 }, (_, m) => {
    const month = `${2022 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`;
    const next = `${2022 + Math.floor((m + 2) / 12)}-${String(((m + 2) % 12) + 1).padStart(2, "0")}-15`;
    return [line(`a${m}`, month, 10), line(`b${m}`, month, 30, next)];
  });
  const { exposure } = panelAt(historyOf(...lines.flat()), 23);
  // A quarter is known at once, the rest two months and a half later.
  expect(exposure[22]).toBeCloseTo(0.25);
  expect(exposure[21]).toBeCloseTo(0.25);
  expect(exposure[20]).toBeCloseTo(1);
});

test("of two lines of one month the last stands, and is counted as repeated", () => {
  const history = historyOf(line("a", "2024-01", 1), line("a", "2024-01", 3));
  expect(history.repeated).toBe(1);
  expect([...hiresBetween(panelAt(history, 1), 0, 1)]).toEqual([3]);
});

test("the last line stands when it says none, and when the first said none", () => {
  const corrected = historyOf(line("a", "2024-01", 2), line("a", "2024-01", 0), line("a", "2024-02", 1));
  const filled = historyOf(line("a", "2024-01", 0), line("a", "2024-02", 0), line("a", "2024-02", 3));
  const same = historyOf(line("a", "2024-01", 0), line("a", "2024-02", 0), line("a", "2024-02", 0));
  expect([corrected, filled, same].map((history) => history.repeated)).toEqual([1, 1, 1]);
  const hires = [corrected, filled, same].map((history) => hiresBetween(panelAt(history, 2), 0, 2)[0]);
  expect(hires).toEqual([1, 3, 0]);
});

test("hires of one month declared on two days add up; declared twice on one day, the last stands", () => {
  const history = historyOf(
    line("a", "2024-01", 2, "2024-02-10"),
    line("a", "2024-01", 3, "2024-03-10"),
    line("a", "2024-01", 4, "2024-03-10"),
  );
  expect(history.repeated).toBe(1);
  expect([...hiresFrom(history, 0, 1)]).toEqual([6]);
});

test("of thousands of lines that say none, each is told from its neighbours", () => {
  const lines = Array.from({ length: 3_000 }, (_, k) => line(`e${k % 1_500}`, k < 1_500 ? "2024-01" : "2024-02", 0));
  expect(historyOf(...lines).repeated).toBe(0);
  expect(historyOf(...lines, ...lines.slice(700, 710)).repeated).toBe(10);
});

test("an establishment given exists from its creation, or from the first month", () => {
  const builder = new HistoryBuilder();
  builder.addHires(line("x", "2024-01", 1));
  builder.addHires(line("x", "2024-12", 1));
  const traits = { naf: "1071C", size: "03", departement: "57" };
  builder.addEstablishment({ establishment: "old", created: null, ...traits });
  builder.addEstablishment({ establishment: "young", created: "2024-07" as Month, ...traits });
  const panel = panelAt(builder.finish(), 6);
  expect([0, 1, 2].map((i) => isSeen(panel, i))).toEqual([true, true, false]);
});

test("contracts kept apart do not count", () => {
  const builder = new HistoryBuilder();
  builder.addHires({ ...line("a", "2024-01", 1), alternance: false });
  expect(builder.finish().ids).toEqual([]);
});

test("lines that say none count as months of history, at both ends", () => {
  expect(historyOf(line("a", "2024-01", 0), line("a", "2024-03", 1), line("a", "2024-06", 0)).months).toBe(6);
});
