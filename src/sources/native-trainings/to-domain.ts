import type { Training } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { NATIVE, placed } from "../native-fields.ts";
import { nativeTraining } from "./schema.ts";

/** A line of the native format as a training. Throws a `ZodError` naming what is wrong. */
export function toTraining(raw: unknown, { reference }: SourceContext): Training {
  const training = check(nativeTraining, raw);
  return { ...training, source: NATIVE, place: placed(training.place, reference), published: true };
}
