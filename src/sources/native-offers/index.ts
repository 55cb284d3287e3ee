import { linesFormat } from "../reading/index.ts";
import { toOffer } from "./to-domain.ts";

/** The native format of offers. */
export const nativeOffers = linesFormat({
  name: "native-offers",
  kind: "offers",
  marks: ["id", "source", "title", "employer", "place", "contract"],
  toDomain: toOffer,
});
