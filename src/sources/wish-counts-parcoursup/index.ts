import { type WishCount, wishCountKey } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { csvFormat, gatherBy } from "../reading/index.ts";
import { addCounts } from "../wish-count-fields.ts";
import { COLUMNS, countRow, OPTIONAL } from "./schema.ts";

type Column = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

/** Confirmed wishes and seats by school, training and route, as published of Parcoursup for one year. */
export const parcoursupCounts = csvFormat<"wish-counts", Column>({
  name: "parcoursup-wish-counts",
  kind: "wish-counts",
  columns: COLUMNS,
  optional: OPTIONAL,
  toDomain: toCount,
  gather: gatherBy(wishCountKey, addCounts),
});

function toCount(row: Readonly<Record<Column, string>>): WishCount {
  const title =
    row.LIBELLÉFORMATION || row.LIBELLEFORMATION || row.LIBELLE_FORMATION || row.MEFSTAT11 || "(sans libellé)";
  const count = check(countRow, { ...row, title, capacity: row.CAPACITEPSUP || row.CAPACITE });
  return {
    uai: count.UAI,
    mefstat: count.MEFSTAT11,
    title: count.title,
    route: count.STATUT,
    wishes: count.NB_VOEUX_CONFIRMES,
    capacity: count.capacity,
  };
}
