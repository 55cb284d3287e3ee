import { gatherBy, jsonFormat } from "../reading/index.ts";
import { KEYS } from "./schema.ts";
import { newest, toWish, toWrappedWish } from "./to-domain.ts";

/** The Parcoursup map in open data (fr-esr-cartographie_formations_parcoursup), version 2.1 of the portal's API: flat records. */
export const parcoursupMap = jsonFormat({
  name: "parcoursup-map",
  kind: "wish-map",
  marks: KEYS,
  toDomain: toWish,
  gather: gatherBy(({ code }) => code, newest),
});

/** The same, version 1: each record in `fields`. */
export const parcoursupMapV1 = jsonFormat({
  name: "parcoursup-map-v1",
  kind: "wish-map",
  marks: ["datasetid", "recordid", "fields"],
  toDomain: toWrappedWish,
  gather: gatherBy(({ code }) => code, newest),
});
