import { z } from "zod";
import { parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { filled } from "../csv-fields.ts";

export const COLUMNS = ["code_rome", "libelle_rome", "code_rome_parent"] as const;

export const romeV4Row = z.object({
  code_rome: parsed(parseRomeCode),
  libelle_rome: filled,
  /** The older code it is a finer part of. */
  code_rome_parent: parsed(parseRomeCode),
});
