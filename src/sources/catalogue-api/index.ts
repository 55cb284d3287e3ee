import { jsonFormat } from "../reading/index.ts";
import { KEYS } from "../wish-map-catalogue/schema.ts";
import { toTraining } from "./to-domain.ts";

/** Formations as the national catalogue's API gives them: an array, or a page. The same file tells their wishes (`catalogue-wishes`). */
export const catalogueApi = jsonFormat({
  name: "catalogue-api",
  kind: "trainings",
  marks: KEYS,
  toDomain: toTraining,
});
