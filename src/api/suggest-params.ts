import { z } from "zod";

const DEFAULT_SUGGESTIONS = 10;
const MAX_SUGGESTIONS = 50;

/** Parameters of a field that suggests while one types. */
export function suggestQuery(description: string, example: string) {
  const expected = `expected a whole number from 1 to ${MAX_SUGGESTIONS}`;
  return z.strictObject({
    q: z
      .string("expected what was typed")
      .regex(/\S/, "expected at least one character")
      .trim()
      .max(200, "expected at most 200 characters")
      .meta({ description, example }),
    limit: z
      .string()
      .regex(/^\d{1,2}$/, expected)
      .transform(Number)
      .refine((value) => value >= 1 && value <= MAX_SUGGESTIONS, expected)
      .default(DEFAULT_SUGGESTIONS)
      .meta({
        description: "How many suggestions at most.",
        type: "integer",
        minimum: 1,
        maximum: MAX_SUGGESTIONS,
        default: DEFAULT_SUGGESTIONS,
        example: 5,
      }),
  });
}
