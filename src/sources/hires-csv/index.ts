import type { IdentifierOf } from "../hires-fields.ts";
import { csvFormat } from "../reading/index.ts";
import { COLUMNS, OPTIONAL_COLUMNS } from "./schema.ts";
import { toHires } from "./to-domain.ts";

/** Counts by establishment and month, `siret,month,hires`; a column `declared` may say when they became known. */
export const hiresCsv = (identifier: IdentifierOf) =>
  csvFormat({
    name: "hires-csv",
    kind: "hires",
    columns: COLUMNS,
    optional: OPTIONAL_COLUMNS,
    toDomain: (row: Readonly<Record<string, string>>, context) => toHires(row, context, identifier),
  });
