import { z } from "zod";
import {
  departementOf,
  type ListedCompany,
  type ListedOffer,
  type Place,
  parseSearchParams,
  type Reference,
  type Search,
  type SearchParams,
} from "../../domain/index.ts";
import { opcoNamed } from "../../reference/index.ts";
import { walk } from "./walk.ts";

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? value.split(",") : value));

/** Where, for what and at which level: common to jobs and trainings. */
export const placeAndTrade = {
  longitude: z.coerce.number().min(-180).max(180).optional(),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  radius: z.coerce.number().min(0).max(200).default(30),
  target_diploma_level: z.enum(["1", "2", "3", "4", "5", "6", "7", "8"]).optional(),
  romes: z.string().optional(),
  rncp: z.string().optional(),
};

export const jobQuery = z.object({
  ...placeAndTrade,
  opco: z.string().optional(),
  departements: oneOrMore.optional(),
  partners_to_exclude: oneOrMore.optional(),
});

type Asked = z.output<z.ZodObject<typeof placeAndTrade>>;

/** The question as our search takes it. Throws `InvalidValue` naming what is wrong by our names. */
export function paramsOf(asked: Asked, reference: Reference): SearchParams {
  const { longitude, latitude, radius, target_diploma_level: level, romes, rncp } = asked;
  const hasPoint = longitude !== undefined || latitude !== undefined;
  return parseSearchParams({
    ...tradeOf(romes, rncp, reference),
    ...(latitude !== undefined && { lat: latitude.toFixed(6) }),
    ...(longitude !== undefined && { lon: longitude.toFixed(6) }),
    ...(hasPoint && { sort: "distance" }),
    ...(level !== undefined && { level }),
    radius: String(Number(radius.toFixed(3))),
  });
}

/** Codes of occupations and those of a certification together, where both are given. */
function tradeOf(romes: string | undefined, rncp: string | undefined, reference: Reference): Record<string, string> {
  if (romes === undefined) return rncp === undefined ? {} : { rncp };
  if (rncp === undefined) return { romes };
  const more = reference.certifications.find((one) => one.rncp === rncp)?.romes ?? [];
  return { romes: [...new Set([...romes.split(",").map((code) => code.trim()), ...more])].join(",") };
}

/** As many of each kind as the official API gives. */
const MOST = 150;

/** Pages read at most where departements are looked for around a point. */
const MOST_PAGES = 50;

export interface JobsFound {
  readonly jobs: readonly ListedOffer[];
  readonly recruiters: readonly ListedCompany[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** The offers and the companies of a question, nearest first where there is a point, else best first. */
export function findJobs(search: Search, asked: z.output<typeof jobQuery>, reference: Reference): JobsFound {
  const params = paramsOf(asked, reference);
  const within = params.lat === undefined ? placesOf(asked.departements, reference) : [{}];
  const inside = (place: Place) => isIn(place, asked.departements, reference);
  const excluded = new Set(asked.partners_to_exclude);
  const opco = asked.opco === undefined ? undefined : (opcoNamed(asked.opco)?.name ?? null);
  const jobs: ListedOffer[] = [];
  const recruiters: ListedCompany[] = [];
  for (const place of within) {
    const here = { ...params, ...place };
    take(
      search,
      "offers",
      here,
      jobs,
      (offer) => !excluded.has(offer.source) && inside(offer.place) && isOf(offer, opco),
    );
    if (!excluded.has("recruteurs_lba") && opco === undefined)
      take(search, "companies", here, recruiters, (company) => inside(company.place));
  }
  return { jobs, recruiters, warnings: opco === undefined ? [] : [OPCO_SELDOM_KNOWN] };
}

const OPCO_SELDOM_KNOWN = {
  code: "OPCO_UNKNOWN",
  message:
    "L'OPCO n'est connu que d'une partie des offres, et d'aucune entreprise sans offre : les autres ne passent pas ce filtre.",
};

/** Whether an offer is of the OPCO asked: any when none was, none when what was asked is no OPCO. */
function isOf(offer: ListedOffer, opco: string | null | undefined): boolean {
  return opco === undefined || (opco !== null && offer.opco === opco);
}

function take<L extends "offers" | "companies", Item extends ListedOffer | ListedCompany>(
  search: Search,
  list: L,
  params: SearchParams,
  into: Item[],
  isWanted: (item: Item) => boolean,
): void {
  let pages = 0;
  for (const { items } of walk(search, list, params)) {
    for (const item of items as unknown as readonly Item[]) if (into.length < MOST && isWanted(item)) into.push(item);
    if (into.length >= MOST || ++pages >= MOST_PAGES) return;
  }
}

function placesOf(departements: readonly string[] | undefined, reference: Reference): { place?: string }[] {
  if (departements === undefined) return [{}];
  return departements.flatMap((code) => {
    const known = reference.departement(code);
    return known === null ? [] : [{ place: known.label }];
  });
}

function isIn({ insee, lat, lon }: Place, departements: readonly string[] | undefined, reference: Reference): boolean {
  if (departements === undefined) return true;
  const code = insee ?? reference.nearestCommune(lat, lon)?.code ?? null;
  return code !== null && departements.includes(departementOf(code));
}
