import { z } from "zod";
import {
  contractTypeSchema,
  daySchema,
  inseeSchema,
  latSchema,
  levelSchema,
  lonSchema,
  romeSchema,
  siretSchema,
} from "../schemas/index.ts";

const text = () => z.string().min(1);
const webPage = z.string().meta({ description: "Starts with http:// or https://." });

const place = z.strictObject({
  label: text().meta({ description: "Address or commune." }),
  postcode: z
    .string()
    .regex(/^\d{5}$/)
    .nullish(),
  insee: inseeSchema.nullish().meta({ description: "Looked up from the point when left out." }),
  lat: latSchema,
  lon: lonSchema,
});

const contract = z.strictObject({
  types: z.array(contractTypeSchema).nullish(),
  start: daySchema.nullish(),
  durationMonths: z.int().min(1).max(120).nullish(),
});

const contact = z.strictObject({
  url: webPage.nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
});

const fields = {
  title: text(),
  description: z.string().nullish(),
  keywords: z.array(text()).nullish(),
  romes: z.array(romeSchema).nullish(),
  employer: z.strictObject({ name: z.string().nullish(), siret: siretSchema.nullish() }).nullish(),
  place: place.meta({ id: "PlaceSent", description: "Where the work is." }),
  contract: contract.nullish(),
  level: levelSchema.nullish(),
  publishedAt: daySchema.nullish(),
  expiresAt: daySchema.nullish().meta({ description: "Its last day; 60 days after it was last sent when left out." }),
  url: webPage.nullish(),
  openings: z.int().min(1).nullish(),
  disabilityFriendly: z.boolean().nullish(),
  contact: contact.nullish().meta({ description: "How to reach an organisation, never a person." }),
};

export const EXAMPLE_OFFER_SENT = {
  id: "demonstration-1",
  title: "Boulanger en apprentissage",
  description: "Offre fictive : pétrir, façonner, cuire.",
  romes: ["D1102"],
  employer: { name: "Boulangerie de démonstration", siret: null },
  place: { label: "Metz", postcode: "57000", insee: "57463", lat: 49.1193, lon: 6.1757 },
  contract: { types: ["apprentissage" as const], start: "2026-09-01", durationMonths: 24 },
  level: 3 as const,
  url: "https://offres.example/1",
  openings: 1,
};

const source = z
  .string()
  .max(200)
  .exactOptional()
  .meta({ description: "A source of yours; the name of the key when left out." });

/** An offer as partners send it: docs/data.md, the native format. For the document: `putUpOne` checks what is sent. */
export const offerSentSchema = z
  .strictObject({
    id: text().max(200).meta({ description: "Your own identifier: the same one again is the same offer." }),
    source,
    ...fields,
  })
  .meta({
    id: "OfferSent",
    description: "An offer to put up. A key that may be null may also be left out.",
    examples: [EXAMPLE_OFFER_SENT],
  });

const { id: _id, ...NAMED_EXAMPLE } = EXAMPLE_OFFER_SENT;

/** The same where the address has the id. */
export const namedOfferSentSchema = z
  .strictObject({ id: text().max(200).exactOptional().meta({ description: "As in the address." }), source, ...fields })
  .meta({
    id: "NamedOfferSent",
    description: "An offer to put up under the id of the address.",
    examples: [NAMED_EXAMPLE],
  });
