import { z } from "zod";

export const generationSchema = z
  .strictObject({
    id: z.number().meta({ description: "Grows with each publication of data." }),
    asOf: z.string().meta({ description: "Instant of its publication, ISO 8601.", format: "date-time" }),
    demonstration: z.boolean().meta({ description: "true while schools, companies and offers are fictitious." }),
  })
  .meta({ id: "Generation", description: "The immutable state of the data that this answer comes from." });

export const warningSchema = z
  .strictObject({ code: z.string(), message: z.string().meta({ description: "In French." }) })
  .meta({ id: "Warning" });
