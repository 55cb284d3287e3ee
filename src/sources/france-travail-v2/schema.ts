import { z } from "zod";
import { parseInseeCode, parseRomeCode } from "../../domain/index.ts";
import { nullable, optionalCode } from "../checks/index.ts";
import { identifier, latitude, longitude } from "../native-fields.ts";
import { feedDescription, feedText, feedTitle, instant } from "../offer-fields.ts";

/**
 * What is read of an offer of France Travail's API "Offres d'emploi v2". `contact` is read for its link only:
 * its name, address, number and comment are those of a person.
 */
export const franceTravailOffer = z.object({
  id: identifier,
  intitule: feedTitle,
  description: feedDescription,
  dateCreation: instant,
  lieuTravail: z.object({
    libelle: feedText,
    latitude: nullable(latitude),
    longitude: nullable(longitude),
    codePostal: nullable(z.string().regex(/^\d{5}$/, "expected a postcode of five digits")),
    commune: optionalCode((value) => parseInseeCode(value, "commune")),
  }),
  romeCode: optionalCode((value) => parseRomeCode(value, "romeCode")),
  appellationlibelle: feedText,
  entreprise: nullable(z.object({ nom: feedText, entrepriseAdaptee: nullable(z.boolean()) })),
  typeContratLibelle: feedText,
  natureContrat: feedText,
  alternance: nullable(z.boolean()),
  competences: nullable(z.array(z.object({ libelle: feedText }))),
  contact: nullable(z.object({ urlPostulation: feedText })),
  nombrePostes: nullable(z.int().min(1, "expected 1 or more")),
  accessibleTH: nullable(z.boolean()),
  employeurHandiEngage: nullable(z.boolean()),
  origineOffre: nullable(
    z.object({ urlOrigine: feedText, partenaires: nullable(z.array(z.object({ url: feedText }))) }),
  ),
});

export type FranceTravailOffer = z.output<typeof franceTravailOffer>;

/** Whether it is in alternance is read before anything else, so that the others are counted as such whatever they hold. */
export const alternanceOnly = z.looseObject({
  alternance: nullable(z.boolean()),
  natureContrat: nullable(z.string()),
});
