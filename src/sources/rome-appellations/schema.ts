import { z } from "zod";
import { parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { filled } from "../csv-fields.ts";

export const COLUMNS = ["code_ogr", "libelle_appellation_long", "libelle_appellation_court", "code_rome"] as const;

export const appellationRow = z.object({
  code_ogr: z.string().regex(/^\d+$/, "expected an OGR code, digits only"),
  libelle_appellation_long: filled,
  code_rome: parsed(parseRomeCode),
});
