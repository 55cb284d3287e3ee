import { z } from "zod";
import { parseRomeCode } from "../../domain/index.ts";
import { check, nullable, parsed } from "../checks/index.ts";
import { identifier } from "../native-fields.ts";
import { linesFormat } from "../reading/index.ts";
import { percent } from "../tension-bmo/schema.ts";

const line = z.object({
  rome: parsed(parseRomeCode),
  family: nullable(identifier).transform((family) => family ?? "-"),
  percent,
});

/** The native format of tension. */
export const nativeTension = linesFormat({
  name: "native-tension",
  kind: "tension",
  marks: ["rome", "percent"],
  toDomain: (raw) => check(line, raw),
});
