import { linesFormat } from "../reading/index.ts";
import { toPlace } from "./to-domain.ts";

/** The native format of places. */
export const nativePlaces = linesFormat({
  name: "native-places",
  kind: "places",
  marks: ["insee", "lat", "lon", "postcodes"],
  toDomain: toPlace,
});
