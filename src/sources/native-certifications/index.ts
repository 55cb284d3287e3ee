import { linesFormat } from "../reading/index.ts";
import { toCertification } from "./to-domain.ts";

/** The native format of certifications. */
export const nativeCertifications = linesFormat({
  name: "native-certifications",
  kind: "certifications",
  marks: ["rncp", "cfd", "title", "level", "romes"],
  toDomain: toCertification,
});
