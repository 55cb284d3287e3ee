import { z } from "zod";

/** Path of an item: its id as the lists give it, percent-encoded. */
export function idParams(example: string) {
  return z.strictObject({
    id: z
      .string()
      .regex(/\S/, "expected an identifier as the lists give it")
      .meta({ description: "The identifier, as the lists give it.", example }),
  });
}

/** Under which source of one's own an offer is put up. */
export const ownSourceQuery = z.strictObject({
  source: z
    .string()
    .regex(/\S/, "expected the name of a source of yours")
    .max(200, "expected at most 200 characters")
    .optional()
    .meta({ description: "A source of yours; the name of the key when left out.", example: "partenaire" }),
});

/** Which of two sources that give the same id. */
export const sourceQuery = z.strictObject({
  source: z
    .string()
    .regex(/\S/, "expected the name of a source as the items give it")
    .max(100, "expected at most 100 characters")
    .optional()
    .meta({
      description: "Where two sources give the same id, which one; the first by name otherwise.",
      example: "demonstration",
    }),
});
