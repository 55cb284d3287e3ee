import { z } from "zod";
import { parseRncpCode, parseRomeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";

export const COLUMNS = ["CodeRNCP", "Rome"] as const;

export const rncpRomeRow = z.object({ CodeRNCP: parsed(parseRncpCode), Rome: parsed(parseRomeCode) });
