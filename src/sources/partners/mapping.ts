import { z } from "zod";

/** What an offer may be given; the last part of a name says what it is in the domain. */
const TEXTS = [
  "id",
  "title",
  "description",
  "employer.name",
  "employer.siret",
  "employer.idcc",
  "place.label",
  "url",
] as const;
const CODES = ["place.postcode", "place.insee", "level"] as const;
const LISTS = ["keywords", "romes", "contract.types"] as const;
const NUMBERS = ["place.lat", "place.lon", "contract.durationMonths", "openings"] as const;
const DAYS = ["contract.start", "publishedAt", "expiresAt"] as const;

export const TARGETS = [...TEXTS, ...CODES, ...LISTS, ...NUMBERS, ...DAYS, "disabilityFriendly"] as const;
export type Target = (typeof TARGETS)[number];

const path = z.string().min(1);

const rule = z.union([
  path.transform((from) => ({ from: [from] })),
  z
    .strictObject({
      from: z.union([path.transform((from) => [from]), z.array(path).min(1)]),
      split: z.string().min(1).optional(),
      words: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
      date: z
        .string()
        .regex(/^(?=.*YYYY)(?=.*MM)(?=.*DD)[YMD/. -]+$/, 'expected an order such as "DD/MM/YYYY"')
        .optional(),
    })
    .readonly(),
  z.strictObject({ always: z.union([z.string(), z.number(), z.boolean()]).transform(String) }),
]);

/** How one field of an offer is made: from some fields of the partner's record, or always the same. */
export type Rule = z.output<typeof rule>;

/** One mapping file: where a partner's offers are, and which of its words mean which of ours. */
export const mappingSchema = z
  .strictObject({
    label: z.string().min(3),
    from: z.union(
      [z.url({ protocol: /^https?$/ }), z.string().regex(/^[\w*][\w.*-]*$/)],
      'expected a web address, or the name of a file beside this one, such as "offres-*.csv"',
    ),
    format: z.enum(["json", "ndjson", "csv", "xml"]),
    records: z.string().min(1).optional(),
    schedule: z
      .string()
      .regex(/^\S+( \S+){4}$/, "expected a cron line of five fields")
      .default("15 */4 * * *"),
    authorised: z.boolean().default(false),
    offer: z.partialRecord(z.enum(TARGETS), rule),
  })
  .refine(({ format, records }) => format !== "xml" || records !== undefined, {
    path: ["records"],
    message: "expected the name of the element that holds one offer",
  })
  .refine(({ offer }) => offer.id !== undefined && offer.title !== undefined, {
    path: ["offer"],
    message: "expected at least id and title",
  });

export type Mapping = z.output<typeof mappingSchema>;
