import type { Company } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { NATIVE, placed } from "../native-fields.ts";
import { nativeCompany } from "./schema.ts";

/** A line of the native format as a company. Throws a `ZodError` naming what is wrong. */
export function toCompany(raw: unknown, { reference }: SourceContext): Company {
  const company = check(nativeCompany, raw);
  return { ...company, source: NATIVE, place: placed(company.place, reference) };
}
