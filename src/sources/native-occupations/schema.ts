import { z } from "zod";
import { parseRomeCode } from "../../domain/index.ts";
import { optionalCode, parsed } from "../checks/index.ts";
import { requiredText } from "../native-fields.ts";

/** One line of a native file of occupations; without `parent` it is one of the older codes. */
export const nativeOccupation = z.object({
  rome: parsed(parseRomeCode),
  label: requiredText,
  parent: optionalCode((value) => parseRomeCode(value, "parent")),
});
