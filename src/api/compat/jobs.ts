import { LEVEL_LABELS, type ListedCompany, type Offer, type Reference } from "../../domain/index.ts";
import { officialId } from "./offer-ids.ts";
import { pointOf } from "./places.ts";

/** An offer as the official client reads it. `origin` is where our own pages are, "https://binome.example". */
export function jobAs(offer: Offer, today: string, origin: string) {
  const { title, contract, level, employer, place, contact, expiresAt } = offer;
  const isOver = expiresAt !== null && expiresAt < today;
  return {
    identifier: { id: officialId(offer), partner_job_id: offer.id, partner_label: offer.source },
    workplace: {
      ...UNKNOWN_WORKPLACE,
      name: employer.name,
      website: contact?.url ?? null,
      siret: employer.siret,
      legal_name: employer.name,
      location: { address: place.label, geopoint: pointOf(place) },
      domain: { ...UNKNOWN_WORKPLACE.domain, opco: offer.opco ?? null },
    },
    apply: {
      url: offer.url ?? `${origin}/offre/${encodeURIComponent(offer.id)}?source=${encodeURIComponent(offer.source)}`,
      phone: contact?.phone ?? null,
      recipient_id: null,
    },
    contract: {
      start: instantOf(contract.start),
      duration: contract.durationMonths === null ? null : Math.round(contract.durationMonths),
      type: contract.types.map((type) => TYPES[type]),
      // The schema that the client ships has no null here.
      remote: "onsite",
    },
    offer: {
      title: title.length < SHORTEST_TITLE ? `${title} en alternance` : title,
      description: offer.description ?? "",
      desired_skills: [...offer.keywords],
      to_be_acquired_skills: [],
      access_conditions: [],
      opening_count: offer.openings,
      publication: { creation: instantOf(offer.publishedAt), expiration: instantOf(expiresAt) },
      rome_codes: [...offer.romes],
      target_diploma: level === null ? null : { european: String(level), label: LEVEL_LABELS[level] },
      status: isOver ? "Cancelled" : "Active",
    },
    is_delegated: offer.trainingIncluded ?? false,
  };
}

/** A company likely to hire as the official client reads it. */
export function recruiterAs(company: ListedCompany, reference: Reference, origin: string) {
  const { siret, name, naf, size, place, contact } = company;
  return {
    identifier: { id: siret },
    workplace: {
      ...UNKNOWN_WORKPLACE,
      name,
      website: contact?.url ?? null,
      siret,
      legal_name: name,
      size: size === null ? null : (SIZES[size] ?? null),
      location: { address: place.label, geopoint: pointOf(place) },
      domain: { ...UNKNOWN_WORKPLACE.domain, naf: { code: naf, label: reference.nafLabel(naf) } },
    },
    apply: { url: `${origin}/entreprise/${siret}`, phone: contact?.phone ?? null, recipient_id: null },
  };
}

const UNKNOWN_WORKPLACE = {
  description: null,
  brand: null,
  size: null,
  domain: { idcc: null, opco: null, naf: null },
};

const TYPES = { apprentissage: "Apprentissage", professionnalisation: "Professionnalisation" } as const;
const SHORTEST_TITLE = 3;

/** INSEE's bands of employees in words. */
const SIZES: Readonly<Record<string, string>> = {
  "00": "0",
  "01": "1-2",
  "02": "3-5",
  "03": "6-9",
  "11": "10-19",
  "12": "20-49",
  "21": "50-99",
  "22": "100-199",
  "31": "200-249",
  "32": "250-499",
  "41": "500-999",
  "42": "1000-1999",
  "51": "2000-4999",
  "52": "5000-9999",
  "53": "10000+",
};

/** A day as an instant that is of that day in Paris and in UTC. */
function instantOf(day: string | null): string | null {
  return day === null ? null : `${day}T00:00:00.000Z`;
}
