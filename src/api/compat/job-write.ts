import { randomUUID } from "node:crypto";
import { z } from "zod";
import { dayOf, InvalidValue, type Place, parseSiret, type Reference, type Search } from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";
import { NotValid } from "./errors.ts";

const instant = z.iso.datetime({ offset: true }).nullish();
const texts = z.array(z.string()).nullish();

/** An offer as the official client sends it. */
export const jobBody = z.object({
  identifier: z.object({ partner_job_id: z.string().min(1) }).nullish(),
  workplace: z.object({
    siret: z.string().refine(isSiret, "expected a SIRET whose check digit is right (Luhn)"),
    name: z.string().nullish(),
    description: z.string().nullish(),
    website: z.string().nullish(),
    location: z.object({ address: z.string().nullish() }).nullish(),
  }),
  apply: z.object({ url: z.string().nullish(), email: z.string().nullish(), phone: z.string().nullish() }),
  contract: z
    .object({
      start: instant,
      duration: z.int().min(0).nullish(),
      type: z
        .array(z.enum(["Apprentissage", "Professionnalisation"]))
        .default(["Apprentissage", "Professionnalisation"]),
      remote: z.enum(["onsite", "remote", "hybrid"]).nullish(),
    })
    .default({ type: ["Apprentissage", "Professionnalisation"] }),
  offer: z.object({
    title: z.string().min(3),
    description: z.string().min(30),
    desired_skills: texts,
    to_be_acquired_skills: texts,
    access_conditions: texts,
    opening_count: z.number().min(1).default(1),
    rome_codes: z.array(z.string().regex(/^[A-N]\d{4}$/)).nullish(),
    target_diploma: z.object({ european: z.enum(["3", "4", "5", "6", "7"]).nullish() }).nullish(),
    publication: z.object({ creation: instant, expiration: instant }).nullish(),
    status: z.enum(["Active", "Filled", "Cancelled"]).default("Active"),
  }),
});

type JobBody = z.output<typeof jobBody>;

const MOST_KEYWORDS = 20;

/** The offer in our native format. Throws `NotValid` when nothing says where the work is. */
export function nativeOf(job: JobBody, today: string, search: Search, reference: Reference): Record<string, unknown> {
  const { identifier, workplace, apply, contract, offer } = job;
  const company = search.company(workplace.siret);
  return {
    id: identifier?.partner_job_id ?? randomUUID(),
    title: offer.title,
    description: offer.description,
    keywords: [...(offer.desired_skills ?? []), ...(offer.to_be_acquired_skills ?? [])].slice(0, MOST_KEYWORDS),
    romes: offer.rome_codes ?? search.occupations(offer.title, 1).map(({ rome }) => rome),
    employer: { name: workplace.name ?? company?.name ?? null, siret: workplace.siret },
    place: placeOf(workplace.location?.address ?? null, company?.place ?? null, reference),
    contract: {
      types: contract.type.map((type) => type.toLowerCase()),
      start: day(contract.start),
      durationMonths: contract.duration || null,
    },
    level: offer.target_diploma?.european ?? null,
    publishedAt: day(offer.publication?.creation) ?? today,
    expiresAt: day(offer.publication?.expiration),
    url: apply.url ?? null,
    openings: Math.round(offer.opening_count),
    // The e-mail address may be a person's, and what we show is public: it is not kept.
    contact: { url: workplace.website || null, phone: apply.phone || null },
  };
}

/** The commune named in the address, by its postcode; else where the company is known to be. */
function placeOf(
  address: string | null,
  company: Place | null,
  reference: Reference,
): Omit<Place, "insee"> & { insee: string | null } {
  const postcode = /\b(\d{5})\b(?!.*\b\d{5}\b)/.exec(address ?? "")?.[1];
  const communes = postcode === undefined ? [] : reference.communesByPostcode(postcode);
  const named = communes.find(({ label }) => normalise(address ?? "").includes(normalise(label))) ?? communes[0];
  if (named && postcode !== undefined && address !== null) {
    return { label: address, postcode, insee: named.code, lat: named.lat, lon: named.lon };
  }
  if (company !== null) return company;
  const message = "expected an address with a postcode of France, or the SIRET of a company that we know";
  throw new NotValid([{ path: "workplace.location.address", message }]);
}

function day(instantText: string | null | undefined): string | null {
  return instantText ? dayOf(new Date(instantText)) : null;
}

function isSiret(value: string): boolean {
  try {
    parseSiret(value);
    return true;
  } catch (error) {
    if (error instanceof InvalidValue) return false;
    throw error;
  }
}
