import { z } from "zod";
import { InvalidValue, parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { filled } from "../csv-fields.ts";

export const COLUMNS = ["fap_code", "tension_pct", "rome_code"] as const;

/** A percentage, 0 to 100, given as a number or as its text. */
export const percent = parsed((value): number => {
  const text = String(value).replace(",", ".");
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= 100)) throw new InvalidValue("percent", value, "a percentage from 0 to 100");
  return number;
});

export const tensionRow = z.object({
  fap_code: filled,
  tension_pct: percent,
  rome_code: parsed(parseRomeCode),
});
