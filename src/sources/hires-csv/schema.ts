import { z } from "zod";
import { parseMonth } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { countCell, DECLARED_COLUMNS, dayCell } from "../hires-fields.ts";

export const COLUMNS = ["siret", "month", "hires"] as const;
export const OPTIONAL_COLUMNS = DECLARED_COLUMNS;

export const hiresRow = z.object({
  siret: z.string(),
  month: parsed(parseMonth),
  hires: countCell,
  declared: dayCell,
});
