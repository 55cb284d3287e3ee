import { jsonFormat } from "../reading/index.ts";
import { KEYS } from "./schema.ts";
import { toWish } from "./to-domain.ts";

/** Formations as the national catalogue's API gives them, read for their Parcoursup and Affelnet codes. */
export const catalogueWishes = jsonFormat({
  name: "catalogue-wishes",
  kind: "wish-map",
  marks: KEYS,
  toDomain: toWish,
});
