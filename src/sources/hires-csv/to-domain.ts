import type { Hires } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { checkTimes, DECLARED_COLUMNS, type IdentifierOf } from "../hires-fields.ts";
import { hiresRow } from "./schema.ts";

/** A row of counts. Throws what names the wrong field. */
export function toHires(
  raw: Readonly<Record<string, string>>,
  { today }: SourceContext,
  identifier: IdentifierOf,
): Hires {
  const declaredCell = DECLARED_COLUMNS.map((column) => raw[column]).find(Boolean);
  const { siret, month, hires, declared } = check(hiresRow, { ...raw, declared: declaredCell });
  checkTimes(month, declared, today);
  return { establishment: identifier(siret), month, hires, declared, alternance: true, postcode: null };
}
