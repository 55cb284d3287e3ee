import { z } from "zod";
import { type Day, InvalidValue, parseDay, SMIC_REGIONS } from "../../domain/index.ts";
import { ageOn } from "./age.ts";

export const MAX_MONTHS = 48;
const MAX_YEARS_DONE = 3;
const MAX_EUROS = 10_000;
/** L6222-1: from 15 when the first cycle of secondary school is finished; L6325-1: from 16. */
const MIN_AGE = { apprentissage: 15, professionnalisation: 16 } as const;
/** Nobody older is in a contract: a slip of the keyboard. */
const MAX_AGE = 80;
const LAST_START = "2040-12-31";

const flag = (description: string) =>
  z
    .enum(["true", "false"], "expected true or false")
    .transform((value) => value === "true")
    .default(false)
    .meta({ description });

const day = (description: string, example: string) =>
  z
    .string("expected a day, as YYYY-MM-DD")
    .transform((value, context): Day => {
      try {
        return parseDay(value);
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        context.addIssue({ code: "custom", message: `expected ${error.expected}` });
        return z.NEVER;
      }
    })
    .meta({ description, format: "date", example });

const whole = (minimum: number, maximum: number) => {
  const expected = `expected a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d{1,2}$/, expected)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, expected);
};

const eurosExpected = `expected euros a month, 0 to ${MAX_EUROS}, as 1900.50`;

/** Given in euros, kept in cents. */
const eurosAMonth = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,2})?$/, eurosExpected)
  .transform((value) => Math.round(Number(value) * 100))
  .refine((cents) => cents <= MAX_EUROS * 100, eurosExpected)
  .optional();

const fields = z.strictObject({
  birthDate: day(
    "Birth date of the candidate, 15 to 80 years before the start (16 for professionnalisation).",
    "2008-03-14",
  ),
  startsOn: day("Day on which the contract starts.", "2026-09-01"),
  signedOn: day("Day of signature, at the latest the day of the start; default: that day.", "2026-07-01").optional(),
  months: whole(1, MAX_MONTHS)
    .default(12)
    .meta({
      description: `Months of contract, 1 to ${MAX_MONTHS}.`,
      type: "integer",
      minimum: 1,
      maximum: MAX_MONTHS,
      example: 24,
    }),
  contract: z
    .enum(["apprentissage", "professionnalisation"], 'expected "apprentissage" or "professionnalisation"')
    .default("apprentissage")
    .meta({ description: "Type of contract." }),
  level: whole(3, 8).optional().meta({
    description: "Level of the diploma prepared, 3 to 8. No rule of pay depends on it today.",
    type: "integer",
    minimum: 3,
    maximum: 8,
  }),
  vocationalBacOrAbove: flag(
    "The candidate holds a vocational bac, or a vocational title of that level or above: the higher grid of professionnalisation (D6325-15).",
  ),
  sector: z
    .enum(["private", "public"], 'expected "private" or "public"')
    .default("private")
    .meta({ description: "Of the employer. An apprentice of a public employer pays no contribution." }),
  region: z
    .enum(SMIC_REGIONS, 'expected "metropole" or "mayotte"')
    .default("metropole")
    .meta({ description: "Which SMIC: metropole is all of France but Mayotte." }),
  yearsDone: whole(0, MAX_YEARS_DONE).default(0).meta({
    description: "Years of the same course done before this contract (D6222-28-1): they count.",
    type: "integer",
    minimum: 0,
    maximum: MAX_YEARS_DONE,
  }),
  licencePro: flag("Prepares a licence professionnelle: paid as a second year (D6222-32)."),
  reduced: flag(
    "A contract of 12 months or less for a diploma of the same level as one already held and directly related to it: 15 points more (D6222-30). No effect on a longer contract.",
  ),
  disability: flag("Recognised as a worker with a disability: 15 points more in the year that is added (R6222-48)."),
  agreedMinimumMonthly: eurosAMonth.meta({
    description:
      "Gross minimum of the collective agreement for the job, euros a month; used from 21 (26 for professionnalisation).",
    type: "number",
    minimum: 0,
    maximum: MAX_EUROS,
    example: 1900.5,
  }),
  previousMonthly: eurosAMonth.meta({
    description:
      "Gross euros a month owed in the last year of an earlier apprenticeship that led to its diploma: the next one pays at least that (D6222-29).",
    type: "number",
    minimum: 0,
    maximum: MAX_EUROS,
    example: 952.18,
  }),
});

/** What decides the pay of an alternant: the parameters of `GET /api/v1/pay` and of the form, each a string when it comes in. */
export const payParamsSchema = fields.superRefine((given, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const { birthDate, startsOn, signedOn, contract } = given;
  if (signedOn !== undefined && signedOn > startsOn) {
    refuse("signedOn", `expected a day at the latest on the day of the start, ${startsOn}`);
  }
  if (startsOn > LAST_START) refuse("startsOn", `expected a day at the latest on ${LAST_START}`);
  const age = ageOn(birthDate, startsOn);
  const youngest = MIN_AGE[contract];
  if (age < youngest || age > MAX_AGE) {
    const expected = `expected a day that makes the candidate ${youngest} to ${MAX_AGE} years old on ${startsOn}`;
    refuse("birthDate", `${expected}; got ${age} years`);
  }
});

export type PayParams = z.output<typeof payParamsSchema>;

/** The same with the day of signature; amounts in cents of euro a month. */
export type PaySituation = Omit<PayParams, "signedOn"> & { readonly signedOn: Day };
