import { z } from "zod";
import { parseDay } from "../../domain/index.ts";
import { check, parsed } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { jsonFormat } from "../reading/index.ts";

const COUNTS = "nombre-contrats-apprentissage";

const element = z.object({
  dep: z.string().regex(/^(\d{2,3}|2[AB])$/, "expected the code of a département"),
  [COUNTS]: z.array(z.object({ date: parsed(parseDay), value: z.int().min(0) })).min(1, "expected one count or more"),
});

/** Apprenticeship contracts by département and year, as the barometer of public policies publishes them. */
export const contractsDepartements = jsonFormat({
  name: "contracts-departements",
  kind: "contracts",
  marks: ["dep", COUNTS],
  toDomain,
});

function toDomain(raw: unknown): RecordOf["contracts"] {
  const { dep, [COUNTS]: counts } = check(element, raw);
  return counts.map(({ date, value }) => ({ departement: dep, until: date, contracts: value }));
}
