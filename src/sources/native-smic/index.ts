import { z } from "zod";
import { parseDay, SMIC_REGIONS } from "../../domain/index.ts";
import { check, parsed } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { linesFormat } from "../reading/index.ts";

/** Euros an hour. Anything else is a slip: a monthly SMIC, or one in cents. */
const hourly = z.number().min(5, "expected euros an hour, 5 to 50").max(50, "expected euros an hour, 5 to 50");

const line = z.object({ region: z.enum(SMIC_REGIONS).default("metropole"), from: parsed(parseDay), hourly });

/** The native format of the SMIC: one date a line. */
export const nativeSmic = linesFormat({ name: "native-smic", kind: "smic", marks: ["from", "hourly"], toDomain });

function toDomain(raw: unknown): RecordOf["smic"] {
  const { region, from, hourly: euros } = check(line, raw);
  return { region, from, centsPerHour: Math.round(euros * 100) };
}
