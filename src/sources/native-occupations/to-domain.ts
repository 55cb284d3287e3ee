import { check } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { nativeOccupation } from "./schema.ts";

/** A line of the native format as an occupation. Throws a `ZodError` naming what is wrong. */
export function toOccupation(raw: unknown): RecordOf["occupations"] {
  const { rome, label, parent } = check(nativeOccupation, raw);
  return { rome, label, parent: parent ?? rome };
}
