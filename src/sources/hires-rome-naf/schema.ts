import { z } from "zod";
import { InvalidValue, parseNafCode, parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";

export const COLUMNS = ["rome_id", "naf_id", "hirings"] as const;

export const occupationHiresRow = z.object({
  rome_id: parsed(parseRomeCode),
  naf_id: parsed(parseNafCode),
  hirings: parsed((value): number => {
    if (typeof value === "string" && /^\d{1,8}$/.test(value)) return Number(value);
    throw new InvalidValue("hirings", value, "a whole number from 0 to 99999999");
  }),
});
