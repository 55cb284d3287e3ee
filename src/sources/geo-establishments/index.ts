import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toCompany } from "./to-domain.ts";

/** Geocoded establishments with at least one employee, one row each (2018 layout). */
export const geoEstablishments = csvFormat({
  name: "geo-establishments",
  kind: "establishments",
  columns: COLUMNS,
  toDomain: toCompany,
});
