import type { Offer } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { placed } from "../native-fields.ts";
import { nativeOffer } from "./schema.ts";

/** A line of the native format as an offer. Throws a `ZodError` naming what is wrong. */
export function toOffer(raw: unknown, { reference }: SourceContext): Offer {
  const offer = check(nativeOffer, raw);
  return { ...offer, place: placed(offer.place, reference), alsoSeenAt: [] };
}
