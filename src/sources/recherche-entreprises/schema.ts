import { z } from "zod";
import { parseNafCode, parseSiret } from "../../domain/index.ts";
import { nullable, optionalCode } from "../checks/index.ts";
import { feedText } from "../offer-fields.ts";

const degrees = nullable(z.union([z.string(), z.number()])).transform((value) =>
  value === null || value === "" || Number.isNaN(Number(value)) ? null : Number(value),
);

/** What is read of an establishment. Its `dirigeants` are persons: they are not read. */
const establishment = z.object({
  siret: optionalCode(parseSiret),
  adresse: feedText,
  code_postal: feedText,
  commune: feedText,
  latitude: degrees,
  longitude: degrees,
  activite_principale: optionalCode(parseNafCode),
  tranche_effectif_salarie: feedText,
  etat_administratif: feedText,
  statut_diffusion_etablissement: feedText,
  liste_idcc: nullable(z.array(z.string())),
});

export const company = z.object({
  nom_complet: feedText,
  nature_juridique: feedText,
  statut_diffusion: feedText,
  siege: nullable(establishment),
  matching_etablissements: nullable(z.array(establishment)),
});

/** The answer of `/search`. */
export const answer = z.object({ results: z.array(company) });
