import { csvFormat } from "../reading/index.ts";
import { COLUMNS, OPTIONAL } from "./schema.ts";
import { toWish } from "./to-domain.ts";

/** The file of offers that Affelnet gives each académie. */
export const affelnetOffers = csvFormat<"wish-map", (typeof COLUMNS)[number] | (typeof OPTIONAL)[number]>({
  name: "affelnet-offers",
  kind: "wish-map",
  columns: COLUMNS,
  optional: OPTIONAL,
  toDomain: toWish,
});
