import { check } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { nativePlace } from "./schema.ts";

/** A line of the native format as the point of a commune. Throws a `ZodError` naming what is wrong. */
export function toPlace(raw: unknown): RecordOf["places"] {
  return check(nativePlace, raw);
}
