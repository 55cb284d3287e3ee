import { linesFormat } from "../reading/index.ts";
import { toOccupation } from "./to-domain.ts";

/** The native format of occupations. */
export const nativeOccupations = linesFormat({
  name: "native-occupations",
  kind: "occupations",
  marks: ["rome", "label", "parent"],
  toDomain: toOccupation,
});
