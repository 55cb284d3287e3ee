import { z } from "zod";
import { kmSchema } from "./codes.ts";

export const matchSchema = z
  .enum(["exact", "close"])
  .meta({ description: "close: of an occupation near the one asked; comes after all the others." });

/** What every listed item carries besides its own fields. */
export const listed = {
  km: kmSchema.nullable().meta({
    description: "Kilometres from the point asked, great circle, rounded to 10 m; null without a point.",
  }),
  match: matchSchema,
};

export const sourceSchema = z
  .string()
  .meta({ description: "The feed or file format that gave the item; `demonstration` for what is fictitious." });
