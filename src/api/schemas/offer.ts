import { z } from "zod";
import { contractTypeSchema, daySchema, levelSchema, romeSchema, siretSchema } from "./codes.ts";
import { listed, sourceSchema } from "./listed.ts";
import { contactSchema, placeSchema } from "./place.ts";

const contractSchema = z.strictObject({
  types: z.array(contractTypeSchema),
  start: daySchema.nullable(),
  durationMonths: z.number().nullable().meta({ description: "Months." }),
});

const seenAtSchema = z.strictObject({ source: z.string(), id: z.string(), url: z.string().nullable() });

export const offerSchema = z
  .strictObject({
    kind: z.literal("offer"),
    id: z.string(),
    source: sourceSchema,
    title: z.string(),
    description: z.string().nullable(),
    keywords: z.array(z.string()),
    romes: z.array(romeSchema),
    employer: z.strictObject({ name: z.string().nullable(), siret: siretSchema.nullable() }),
    opco: z.string().exactOptional().meta({
      description: "Name of the OPCO of the employer, by its source or its collective agreement. Absent when unknown.",
    }),
    place: placeSchema,
    contract: contractSchema,
    level: levelSchema.nullable(),
    publishedAt: daySchema.nullable(),
    expiresAt: daySchema.nullable(),
    url: z.string().nullable(),
    openings: z.number(),
    disabilityFriendly: z.boolean().nullable().meta({ description: "null: the offer does not say." }),
    contact: contactSchema.nullable(),
    alsoSeenAt: z.array(seenAtSchema).meta({ description: "The other sources that show the same offer." }),
    occupationConfidence: z.number().exactOptional().meta({
      description: "0 to 1: its source gave no occupation; `romes` was read from its title. Absent otherwise.",
    }),
    trainingIncluded: z
      .literal(true)
      .exactOptional()
      .meta({ description: "A training centre posted its own course as a job: no other training goes with it." }),
    lastDay: daySchema.meta({ description: "The last day on which it is searched." }),
    ...listed,
  })
  .meta({ id: "Offer", description: "A published job offer in alternance." });
