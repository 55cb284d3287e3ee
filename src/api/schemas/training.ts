import { z } from "zod";
import { cfdSchema, daySchema, levelSchema, rncpSchema, romeSchema, siretSchema, uaiSchema } from "./codes.ts";
import { listed, sourceSchema } from "./listed.ts";
import { contactSchema, placeSchema } from "./place.ts";

const sessionSchema = z.strictObject({
  start: daySchema,
  end: daySchema.nullable(),
  seats: z.number().nullable().meta({ description: "Places open." }),
});

const wishSchema = z.strictObject({
  platform: z.enum(["parcoursup", "affelnet"]),
  code: z.string().meta({ description: "The wish's code on the platform; `g_ta_cod` on Parcoursup." }),
  url: z.string().nullable(),
});

export const trainingSchema = z
  .strictObject({
    kind: z.literal("training"),
    id: z.string(),
    source: sourceSchema,
    title: z.string(),
    level: levelSchema.nullable(),
    romes: z.array(romeSchema),
    rncp: rncpSchema.nullable(),
    cfd: cfdSchema.nullable(),
    school: z.strictObject({ name: z.string(), siret: siretSchema.nullable(), uai: uaiSchema.nullable() }),
    place: placeSchema,
    sessions: z.array(sessionSchema),
    description: z.string().nullable(),
    contact: contactSchema.nullable(),
    wishes: z.array(wishSchema),
    insertionRate: z.int().min(0).max(100).exactOptional().meta({
      description: "Percent of former apprentices employed at 6 months, drawn towards their certification's mean.",
    }),
    ...listed,
  })
  .meta({ id: "Training", description: "An apprenticeship training at one place." });
