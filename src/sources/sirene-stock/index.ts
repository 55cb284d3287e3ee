import { csvFormat, type Row } from "../reading/index.ts";
import { COLUMNS, OPTIONAL } from "./schema.ts";
import { toCompany } from "./to-domain.ts";

type Column = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

/** INSEE's stock of establishments (`StockEtablissement_utf8.csv`), with its Lambert coordinates or with degrees. */
export const sireneStock = csvFormat<"establishments", Column>({
  name: "sirene-stock",
  kind: "establishments",
  columns: COLUMNS,
  optional: OPTIONAL,
  keep: isPublicEmployer,
  toDomain: toCompany,
});

/** Not known, no employee over the year, no employee at the end of it. */
const NO_EMPLOYEE = new Set(["", "NN", "00"]);

/**
 * Open, and with employees. Of those who asked not to be published nothing is read, not even that they are there: "P" today, "N" in
 * older files. An activity in an older nomenclature is that of an establishment long gone.
 */
function isPublicEmployer(row: Row<Column>): boolean {
  const { caractereEmployeurEtablissement: employer, trancheEffectifsEtablissement: band } = row;
  return (
    row.statutDiffusionEtablissement === "O" &&
    row.etatAdministratifEtablissement === "A" &&
    row.nomenclatureActivitePrincipaleEtablissement === "NAFRev2" &&
    (employer === "O" || !NO_EMPLOYEE.has(band))
  );
}
