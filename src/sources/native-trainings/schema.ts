import { z } from "zod";
import { parseCfd, parseDay, parseRncpCode, parseSiret, parseUai } from "../../domain/index.ts";
import { contactSchema, nullable, optionalCode, parsed, requiredUrl } from "../checks/index.ts";
import {
  identifier,
  list,
  nullableDay,
  nullableLevel,
  nullableText,
  placeSchema,
  requiredText,
  romes,
} from "../native-fields.ts";

/** One line of a native file of trainings. */
export const nativeTraining = z.object({
  id: identifier,
  title: requiredText,
  level: nullableLevel,
  romes,
  rncp: optionalCode(parseRncpCode),
  cfd: optionalCode(parseCfd),
  school: z.object({ name: requiredText, siret: optionalCode(parseSiret), uai: optionalCode(parseUai) }),
  place: placeSchema,
  sessions: list(
    z.object({
      start: parsed(parseDay),
      end: nullableDay,
      seats: nullable(z.int("expected a whole number").min(0, "expected 0 or more")),
    }),
  ),
  description: nullableText,
  contact: nullable(contactSchema),
  wishes: list(
    z.object({
      platform: z.enum(["parcoursup", "affelnet"]),
      code: identifier,
      url: nullable(parsed(requiredUrl)),
    }),
  ),
});
