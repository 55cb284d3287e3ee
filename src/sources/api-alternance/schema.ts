import { z } from "zod";
import { parseLevel, parseRomeCode, parseSiret } from "../../domain/index.ts";
import { nullable, optionalCode, parsed } from "../checks/index.ts";
import { identifier, latitude, list, longitude, requiredText } from "../native-fields.ts";
import { feedDescription, feedText, feedTitle, instant } from "../offer-fields.ts";

/** What is read of a job offer of API Alternance. `apply.phone` and `apply.recipient_id` lead to a person: they are not read. */
export const apiAlternanceOffer = z.object({
  identifier: z.object({
    id: identifier,
    partner_job_id: feedText,
    partner_label: feedText,
  }),
  workplace: z.object({
    name: feedText,
    brand: feedText,
    legal_name: feedText,
    siret: optionalCode(parseSiret),
    website: feedText,
    domain: nullable(z.object({ idcc: nullable(z.union([z.int(), z.string()]).transform(String)), opco: feedText })),
    location: z.object({
      address: requiredText,
      geopoint: nullable(z.object({ coordinates: z.tuple([longitude, latitude]) })),
    }),
  }),
  apply: nullable(z.object({ url: feedText })),
  /** A training centre published it in the name of the employer. */
  is_delegated: nullable(z.boolean()),
  contract: z.object({
    start: nullable(instant),
    duration: nullable(z.int().min(1, "expected 1 month or more")),
    type: list(z.enum(["Apprentissage", "Professionnalisation"])),
  }),
  offer: z.object({
    title: feedTitle,
    description: feedDescription,
    desired_skills: list(feedText),
    to_be_acquired_skills: list(feedText),
    opening_count: nullable(z.int().min(1, "expected 1 or more")),
    publication: z.object({ creation: nullable(instant), expiration: nullable(instant) }),
    rome_codes: list(parsed((value) => parseRomeCode(value, "rome_codes"))),
    target_diploma: nullable(z.object({ european: parsed((value) => parseLevel(value, "european")) })),
    status: z.enum(["Active", "Filled", "Cancelled"]),
  }),
});

export type ApiAlternanceOffer = z.output<typeof apiAlternanceOffer>;
