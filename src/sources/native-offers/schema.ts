import { z } from "zod";
import { DEMONSTRATION, parseSiret } from "../../domain/index.ts";
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

const IDCC = "expected the number of a collective agreement, 1 to 4 digits";

const contract = z.object({
  types: list(z.enum(["apprentissage", "professionnalisation"])),
  start: nullableDay,
  durationMonths: nullable(z.int("expected a whole number of months").min(1).max(120)),
});

const employer = z.object({
  name: nullableText,
  siret: optionalCode(parseSiret),
  idcc: nullable(z.union([z.int().transform(String), z.string()]).pipe(z.string().regex(/^\d{1,4}$/, IDCC))),
});

/** One line of a native file of offers. */
export const nativeOffer = z.object({
  id: identifier,
  source: identifier.refine((source) => source !== DEMONSTRATION, "expected the name of a source of real data"),
  title: requiredText,
  description: nullableText,
  keywords: list(requiredText),
  romes,
  // Every key within these two may be left out, so they may too.
  employer: nullable(employer).transform((known) => known ?? { name: null, siret: null, idcc: null }),
  place: placeSchema,
  contract: nullable(contract).transform((known) => known ?? { types: [], start: null, durationMonths: null }),
  level: nullableLevel,
  publishedAt: nullableDay,
  expiresAt: nullableDay,
  url: nullable(parsed(requiredUrl)),
  openings: nullable(z.int("expected a whole number").min(1, "expected 1 or more")).transform(
    (openings) => openings ?? 1,
  ),
  disabilityFriendly: nullable(z.boolean()),
  contact: nullable(contactSchema),
});
