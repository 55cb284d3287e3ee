import { csvFormat, gatherBy } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { mergePostcodes, toPlace } from "./to-domain.ts";

/** La Poste's official base of postcodes, with a point for each commune (2018 layout). */
export const laposteHexasmal = csvFormat({
  name: "laposte-hexasmal",
  kind: "places",
  columns: COLUMNS,
  toDomain: toPlace,
  gather: gatherBy(({ insee }) => insee, mergePostcodes),
});
