import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadSmic, payOf, payParamsSchema } from "./index.ts";

const casesSchema = z.array(
  z.strictObject({
    case: z.string(),
    articles: z.array(z.string().regex(/^[LRD]\d{4}-\d+(-\d+)?$/)).min(1),
    given: z.record(z.string(), z.string()),
    expect: z
      .array(
        z.strictObject({ month: z.string(), percent: z.number(), gross: z.number(), netMax: z.number().optional() }),
      )
      .min(1),
  }),
);

const CASES = casesSchema.parse(parse(readFileSync(new URL("../../../data/pay-cases.yaml", import.meta.url), "utf8")));

test("at least 60 cases were worked by hand, each with its article and its own name", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CASES.map((one) => one.case)).size).toBe(CASES.length);
});

describe.each(CASES)("$case ($articles)", ({ given, expect: expected, articles }) => {
  const pay = payOf(payParamsSchema.parse(given), loadSmic());

  test("pays what the articles say", () => {
    for (const { month, percent, gross, netMax } of expected) {
      const found = pay.months.find((one) => one.month === month);
      expect({ month, percent: found?.percent, gross: found?.grossMonthly }).toEqual({ month, percent, gross });
      if (netMax !== undefined) expect(found?.netMonthly.max).toBe(netMax);
    }
  });

  test("cites no article of the other contract", () => {
    const cited = pay.months.flatMap((month) => month.rules);
    expect(cited.every((rule) => rule.includes("6325") === articles.some((article) => article.includes("6325")))).toBe(
      true,
    );
  });
});
