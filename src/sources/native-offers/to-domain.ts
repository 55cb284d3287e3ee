import type { z } from "zod";
import type { Offer, Reference } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { placed } from "../native-fields.ts";
import { opcoOfEmployer } from "../offer-fields.ts";
import { nativeOffer } from "./schema.ts";

/** A line of the native format as an offer. Throws a `ZodError` naming what is wrong. */
export function toOffer(raw: unknown, { reference }: SourceContext): Offer {
  return offerOf(check(nativeOffer, raw), reference);
}

/** What was read of an offer, with what follows from it: its commune, its OPCO. */
export function offerOf(read: z.output<typeof nativeOffer>, reference: Reference): Offer {
  const { employer, ...offer } = read;
  const { idcc, ...known } = employer;
  const opco = opcoOfEmployer({ opco: null, idcc });
  return { ...offer, employer: known, ...opco, place: placed(offer.place, reference), alsoSeenAt: [] };
}
