import { expect, test } from "vitest";
import { parseDay } from "../../domain/index.ts";
import { dayInWords, instantInWords, monthInWords, sessionInWords } from "./days.ts";

test("writes the first of the month as the French do, and never cuts a day from its month", () => {
  expect(dayInWords(parseDay("2026-09-01"))).toBe("1er\u00a0septembre 2026");
  expect(dayInWords(parseDay("2026-09-11"))).toBe("11\u00a0septembre 2026");
});

test("names a month, whether it gets a day or a month", () => {
  expect(monthInWords("2026-02-28")).toBe("février 2026");
  expect(monthInWords("2026-12")).toBe("décembre 2026");
});

test("gives an instant in Paris time", () => {
  expect(instantInWords("2026-07-01T22:30:00Z")).toBe("2\u00a0juillet 2026 à\u00a000:30");
  expect(instantInWords("hier")).toBe("hier");
});

test("says a session with its end and its seats where they are known", () => {
  const start = parseDay("2026-09-01");
  expect(sessionInWords({ start, end: null, seats: null })).toBe("À partir du 1er\u00a0septembre 2026");
  expect(sessionInWords({ start, end: parseDay("2028-06-30"), seats: 12 })).toBe(
    "Du 1er\u00a0septembre 2026 au 30\u00a0juin 2028 (12 places)",
  );
  expect(sessionInWords({ start, end: null, seats: 1 })).toContain("(1 place)");
});
