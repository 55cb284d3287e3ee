import type { InseeCode } from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";

/** An address to find. The commune or the postcode, where known, says where to look. */
export interface AddressQuestion {
  readonly text: string;
  readonly postcode: string | null;
  readonly insee: InseeCode | null;
}

const LONGEST = 200;

/** The text as the Base Adresse Nationale takes it: 3 to 200 characters from a letter or a digit on; null when there are not so many. */
export function asked({ text }: AddressQuestion): string | null {
  const question = text
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, LONGEST)
    .trim();
  return question.length < 3 ? null : question;
}

/** The same for all ways of writing an address. */
export function keyOf({ text, postcode, insee }: AddressQuestion): string {
  return [normalise(text), postcode ?? "", insee ?? ""].join("|");
}
