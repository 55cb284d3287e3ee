import { linesFormat } from "../reading/index.ts";
import { toTraining } from "./to-domain.ts";

/** The native format of trainings. */
export const nativeTrainings = linesFormat({
  name: "native-trainings",
  kind: "trainings",
  marks: ["id", "title", "school", "place", "sessions"],
  toDomain: toTraining,
});
