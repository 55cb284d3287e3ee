import { z } from "zod";
import { parseCfd, parseRncpCode, parseUai } from "../../domain/index.ts";
import { nullable, optionalCode, parsed, requiredUrl } from "../checks/index.ts";
import { identifier, NATIVE, nullableText, placeSchema } from "../native-fields.ts";

export const KEYS = ["platform", "code", "session", "title", "school", "route"] as const;

export const nativeWish = z.object({
  source: identifier.default(NATIVE),
  platform: z.enum(["parcoursup", "affelnet"]),
  code: identifier,
  session: nullable(z.int().min(2000, "expected a year").max(2100, "expected a year")),
  title: nullableText,
  school: nullable(z.object({ name: nullableText, uai: optionalCode(parseUai) })),
  place: nullable(placeSchema),
  route: nullable(z.enum(["apprentissage", "scolaire"])),
  cfd: optionalCode(parseCfd),
  rncp: optionalCode(parseRncpCode),
  mef: nullable(z.string().regex(/^\d{10,11}$/, "expected a MEF code of ten or eleven digits")),
  key: nullableText,
  url: nullable(parsed((value) => requiredUrl(value))),
});
