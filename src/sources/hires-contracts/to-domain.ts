import { type Hires, monthOf } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { checkTimes, DECLARED_COLUMNS, type IdentifierOf } from "../hires-fields.ts";
import { ALTERNANCE_TYPES, contractRow } from "./schema.ts";

/** One contract as one hire of its month. Throws what names the wrong field. */
export function toHires(
  raw: Readonly<Record<string, string>>,
  { today }: SourceContext,
  identifier: IdentifierOf,
): Hires {
  const declaredCell = DECLARED_COLUMNS.map((column) => raw[column]).find(Boolean);
  const row = check(contractRow, { ...raw, declared: declaredCell });
  const month = monthOf(row["Date debut contrat"]);
  // Many contracts are declared before they start: they are then known with their month.
  const declared = row.declared !== null && monthOf(row.declared) > month ? row.declared : null;
  checkTimes(month, declared, today);
  const alternance = ALTERNANCE_TYPES.includes(row["Type contrat"]);
  return { establishment: identifier(row.SIRET), month, hires: 1, declared, alternance, postcode: row["Code postal"] };
}
