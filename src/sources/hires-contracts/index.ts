import { type Hires, keyOfHires, type OccupationHires } from "../../domain/index.ts";
import type { IdentifierOf } from "../hires-fields.ts";
import { csvFormat, gatherBy } from "../reading/index.ts";
import { COLUMNS, OPTIONAL_COLUMNS } from "./schema.ts";
import { toHires } from "./to-domain.ts";

/**
 * One line a contract. Two lines that are the same are two contracts: apprentices of one class often start the same day.
 */
export const hiresContracts = (identifier: IdentifierOf) =>
  csvFormat({
    name: "hires-contracts",
    kind: "hires",
    columns: COLUMNS,
    optional: OPTIONAL_COLUMNS,
    toDomain: (row: Readonly<Record<string, string>>, context) => toHires(row, context, identifier),
    gather: gatherBy<Hires | OccupationHires>(keyOfHires, (first, next) => ({
      ...first,
      hires: first.hires + next.hires,
    })),
  });
