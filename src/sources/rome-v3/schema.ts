import { z } from "zod";
import { parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { filled } from "../csv-fields.ts";

export const COLUMNS = ["rome_id", "rome_label"] as const;

export const romeV3Row = z.object({ rome_id: parsed(parseRomeCode), rome_label: filled });
