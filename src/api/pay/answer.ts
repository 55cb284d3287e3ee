import { z } from "zod";
import { loadSmic, type Pay, payOf, payParamsSchema } from "../../guidance/index.ts";

const monthSchema = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .meta({ description: "A calendar month, YYYY-MM." });

const netSchema = z.strictObject({ min: z.number(), max: z.number() }).meta({
  id: "NetRange",
  description:
    "Euros left before income tax and without a health cover; the law leaves a range (local scheme of Alsace and Moselle).",
});

/** The body of `GET /v1/pay`. */
export const payAnswerSchema = z
  .strictObject({
    months: z.array(
      z.strictObject({
        month: monthSchema,
        contractYear: z
          .int()
          .min(1)
          .meta({ description: "The year of apprenticeship that decides the percentage; years done before count." }),
        percent: z.number().meta({ description: "Percent of `base`." }),
        base: z.enum(["smic", "agreed-minimum"]).meta({ description: "What the percentage is of." }),
        grossMonthly: z.number().meta({ description: "Euros, for a full month." }),
        netMonthly: netSchema,
        grossHourly: z.number().meta({ description: "Euros: a month has 35 × 52 ÷ 12 hours." }),
        rules: z.array(z.string()).meta({ description: "Articles of the Code du travail." }),
      }),
    ),
    years: z.array(
      z.strictObject({
        year: z.int().min(1).meta({ description: "Of the contract." }),
        from: monthSchema,
        to: monthSchema,
        months: z.int().min(1).max(12),
        grossTotal: z.number().meta({ description: "Euros: the sum of its months." }),
        netTotal: netSchema,
      }),
    ),
    smic: z
      .array(
        z.strictObject({
          from: z.string().meta({ format: "date" }),
          hourly: z.number().meta({ description: "Gross euros an hour." }),
          monthly: z.number().meta({ description: "Gross euros a month." }),
        }),
      )
      .meta({ description: "The SMICs used; the last one known stands for the months to come." }),
  })
  .meta({ id: "Pay" });

const EXAMPLE_PARAMS = { birthDate: "2008-03-14", startsOn: "2026-09-01", months: "1" };

export const EXAMPLE_PAY: Pay = payOf(payParamsSchema.parse(EXAMPLE_PARAMS), loadSmic());
