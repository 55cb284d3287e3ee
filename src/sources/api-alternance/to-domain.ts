import type { ContractType, Offer, Place, Reference, SeenAt } from "../../domain/index.ts";
import { check, locate, NotKept, webUrl } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { FRANCE_TRAVAIL } from "../france-travail-v2/index.ts";
import { opcoOfEmployer } from "../offer-fields.ts";
import { type ApiAlternanceOffer, apiAlternanceOffer } from "./schema.ts";

const CONTRACTS: Readonly<Record<"Apprentissage" | "Professionnalisation", ContractType>> = {
  Apprentissage: "apprentissage",
  Professionnalisation: "professionnalisation",
};
const MAX_KEYWORDS = 20;

/** The platform's own offers repeat their id there: it is no other source. */
const OWN_LABEL = "offres_emploi_lba";

/** A job offer of API Alternance. Throws `NotKept` for those filled or cancelled, what names the wrong field otherwise. */
export function toOffer(raw: unknown, { reference }: SourceContext): Offer {
  const { identifier, workplace, apply, contract, offer, is_delegated } = check(apiAlternanceOffer, raw);
  if (offer.status !== "Active") throw new NotKept(`not active (${offer.status})`, "status", offer.status);
  const website = webUrl(workplace.website);
  return {
    id: identifier.id,
    source: "api-alternance",
    title: offer.title,
    description: offer.description,
    keywords: keywordsOf(offer),
    romes: offer.rome_codes,
    employer: { name: workplace.name ?? workplace.brand ?? workplace.legal_name, siret: workplace.siret },
    ...opcoOfEmployer(workplace.domain ?? { opco: null, idcc: null }),
    place: placeOf(workplace.location, reference),
    contract: {
      types: contract.type.map((type) => CONTRACTS[type]),
      start: contract.start,
      durationMonths: contract.duration,
    },
    level: offer.target_diploma?.european ?? null,
    publishedAt: offer.publication.creation,
    expiresAt: offer.publication.expiration,
    url: webUrl(apply?.url),
    openings: offer.opening_count ?? 1,
    disabilityFriendly: null,
    contact: website ? { url: website, email: null, phone: null } : null,
    alsoSeenAt: originOf(identifier),
    ...(is_delegated ? { trainingIncluded: true as const } : {}),
  };
}

function keywordsOf(offer: ApiAlternanceOffer["offer"]): string[] {
  const words = [...offer.desired_skills, ...offer.to_be_acquired_skills].filter((word) => word !== null);
  return [...new Set(words)].slice(0, MAX_KEYWORDS);
}

function placeOf({ address, geopoint }: ApiAlternanceOffer["workplace"]["location"], reference: Reference): Place {
  const postcode = /\b\d{5}\b/.exec(address)?.[0] ?? null;
  const [lon, lat] = geopoint?.coordinates ?? [null, null];
  return locate({ label: address, postcode, insee: null, lat, lon }, reference);
}

/** Where the platform had the offer from; France Travail's own id makes the two one offer. */
function originOf({ partner_label: label, partner_job_id: id }: ApiAlternanceOffer["identifier"]): SeenAt[] {
  if (label === null || id === null || label === OWN_LABEL) return [];
  return [{ source: label === "France Travail" ? FRANCE_TRAVAIL : label, id, url: null }];
}
