import { z } from "zod";
import { parseNafCode, parseSiret } from "../../domain/index.ts";
import { contactSchema, nullable, parsed } from "../checks/index.ts";
import { nullableText, placeSchema, romes } from "../native-fields.ts";

/** One line of a native file of establishments. */
export const nativeCompany = z.object({
  siret: parsed(parseSiret),
  name: nullableText,
  naf: parsed(parseNafCode),
  size: nullable(z.string().regex(/^(NN|\d{2})$/, 'expected an INSEE band of employees such as "11"')),
  romes,
  place: placeSchema,
  expectedHires: nullable(z.number().min(0, "expected 0 or more")),
  contact: nullable(contactSchema),
});
