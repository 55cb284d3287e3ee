import { z } from "zod";
import { parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { identifier, requiredText } from "../native-fields.ts";

/** One line of a native file of job titles. */
export const nativeAppellation = z.object({ code: identifier, label: requiredText, rome: parsed(parseRomeCode) });
