import { linesFormat } from "../reading/index.ts";
import { toAppellation } from "./to-domain.ts";

/** The native format of appellations. */
export const nativeAppellations = linesFormat({
  name: "native-appellations",
  kind: "appellations",
  marks: ["code", "label", "rome"],
  toDomain: toAppellation,
});
