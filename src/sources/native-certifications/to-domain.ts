import type { Certification } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { nativeCertification } from "./schema.ts";

/** A line of the native format as a certification. Throws a `ZodError` naming what is wrong. */
export function toCertification(raw: unknown): Certification {
  return check(nativeCertification, raw);
}
