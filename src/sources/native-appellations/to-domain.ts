import type { Appellation } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { nativeAppellation } from "./schema.ts";

/** A line of the native format as a job title. Throws a `ZodError` naming what is wrong. */
export function toAppellation(raw: unknown): Appellation {
  return check(nativeAppellation, raw);
}
