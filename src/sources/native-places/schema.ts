import { z } from "zod";
import { parseInseeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { latitude, list, longitude } from "../native-fields.ts";

/** One line of a native file of communes and their exact points. */
export const nativePlace = z.object({
  insee: parsed(parseInseeCode),
  lat: latitude,
  lon: longitude,
  postcodes: list(z.string().regex(/^\d{5}$/, "expected postcodes of five digits")),
});
