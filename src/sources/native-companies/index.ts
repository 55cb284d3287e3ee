import { linesFormat } from "../reading/index.ts";
import { toCompany } from "./to-domain.ts";

/** The native format of establishments. */
export const nativeCompanies = linesFormat({
  name: "native-companies",
  kind: "establishments",
  marks: ["siret", "naf", "place", "expectedHires"],
  toDomain: toCompany,
});
