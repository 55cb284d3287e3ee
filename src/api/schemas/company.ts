import { z } from "zod";
import { nafSchema, romeSchema, siretSchema } from "./codes.ts";
import { listed, sourceSchema } from "./listed.ts";
import { contactSchema, placeSchema } from "./place.ts";

export const companySchema = z
  .strictObject({
    kind: z.literal("company"),
    id: siretSchema.meta({ description: "The SIRET." }),
    siret: siretSchema,
    source: sourceSchema,
    name: z.string().nullable(),
    naf: nafSchema,
    size: z.string().nullable().meta({ description: "INSEE band of employees: 00 none, 01 1 or 2, 02 3 to 5, …" }),
    romes: z.array(romeSchema).meta({ description: "Given by the source; empty when they follow from the activity." }),
    place: placeSchema,
    contact: contactSchema.nullable(),
    potential: z
      .enum(["high", "very-high"])
      .meta({ description: "Band of the chance of hiring at least one apprentice in six months." }),
    ...listed,
  })
  .meta({ id: "Company", description: "An establishment likely to hire. It has posted no offer." });
