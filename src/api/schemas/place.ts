import { z } from "zod";
import { inseeSchema, latSchema, lonSchema } from "./codes.ts";

export const placeSchema = z
  .strictObject({
    label: z.string().meta({ description: "Address or commune, in French." }),
    postcode: z.string().nullable(),
    insee: inseeSchema.nullable(),
    lat: latSchema,
    lon: lonSchema,
  })
  .meta({ id: "Place", description: "A point on earth with its commune." });

export const contactSchema = z
  .strictObject({
    url: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .meta({ id: "Contact", description: "How to reach an organisation, never a person." });
