import type { ContractType, Offer, Place, Reference } from "../../domain/index.ts";
import { check, locate, NotKept, webUrl } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { alternanceOnly, type FranceTravailOffer, franceTravailOffer } from "./schema.ts";

export const FRANCE_TRAVAIL = "france-travail";

const CONTRACTS: Readonly<Record<string, ContractType>> = {
  "Contrat apprentissage": "apprentissage",
  "Cont. professionnalisation": "professionnalisation",
};
const MAX_KEYWORDS = 20;

/**
 * An offer of France Travail. Throws `NotKept` for those that are not in alternance, what names the wrong field otherwise.
 * `formations[].niveauLibelle` is the level asked at entry, not the one prepared: the level stays unknown.
 */
export function toOffer(raw: unknown, { reference }: SourceContext): Offer {
  const { alternance, natureContrat } = check(alternanceOnly, raw);
  const type = CONTRACTS[natureContrat ?? ""];
  if (alternance !== true && type === undefined) throw new NotKept("not in alternance", "natureContrat", natureContrat);
  const given = check(franceTravailOffer, raw);
  const months = type && /(\d+) mois/i.exec(given.typeContratLibelle ?? "")?.[1];
  return {
    id: given.id,
    source: FRANCE_TRAVAIL,
    title: given.intitule,
    description: given.description,
    keywords: keywordsOf(given),
    romes: given.romeCode === null ? [] : [given.romeCode],
    employer: { name: given.entreprise?.nom ?? null, siret: null },
    place: placeOf(given.lieuTravail, reference),
    contract: { types: type ? [type] : [], start: null, durationMonths: months ? Number(months) : null },
    level: null,
    publishedAt: given.dateCreation,
    expiresAt: null,
    url: linkOf(given),
    openings: given.nombrePostes ?? 1,
    disabilityFriendly: welcomesDisability(given),
    contact: null,
    alsoSeenAt: [],
  };
}

function keywordsOf({ appellationlibelle, competences }: FranceTravailOffer): string[] {
  const words = [appellationlibelle, ...(competences ?? []).map(({ libelle }) => libelle)];
  return [...new Set(words.filter((word) => word !== null))].slice(0, MAX_KEYWORDS);
}

/** "57 - METZ": the commune's own name where its code is known, else what follows the département. */
function placeOf(given: FranceTravailOffer["lieuTravail"], reference: Reference): Place {
  const { codePostal: postcode, commune: insee, latitude: lat, longitude: lon } = given;
  const town = (insee && reference.commune(insee)?.label) ?? given.libelle?.replace(/^\w{2,3} - /, "");
  return locate(
    { label: [postcode, town].filter(Boolean).join(" ") || "Lieu inconnu", postcode, insee, lat, lon },
    reference,
  );
}

function linkOf({ contact, origineOffre }: FranceTravailOffer): string | null {
  const links = [contact?.urlPostulation, origineOffre?.partenaires?.[0]?.url, origineOffre?.urlOrigine];
  return links.map(webUrl).find((link) => link !== null) ?? null;
}

function welcomesDisability({ accessibleTH, employeurHandiEngage, entreprise }: FranceTravailOffer): boolean | null {
  return accessibleTH || employeurHandiEngage || entreprise?.entrepriseAdaptee || accessibleTH;
}
