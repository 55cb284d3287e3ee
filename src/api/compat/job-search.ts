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
import { type Items, walk } from "./walk.ts";

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

/** Pages read at most of each kind, all places together, beside the first of each place: where few of the items pass, all would be read. */
const MOST_FURTHER_PAGES = 50;

export interface JobsFound {
  readonly jobs: readonly ListedOffer[];
  readonly recruiters: readonly ListedCompany[];
  readonly warnings: readonly Warning[];
}

interface Warning {
  readonly code: string;
  readonly message: string;
}

/** The offers and the companies of a question, nearest first where there is a point, else best first. */
export function findJobs(search: Search, asked: z.output<typeof jobQuery>, reference: Reference): JobsFound {
  const params = paramsOf(asked, reference);
  const opco = asked.opco === undefined ? undefined : opcoNamed(asked.opco)?.name;
  if (asked.opco !== undefined && opco === undefined)
    return { jobs: [], recruiters: [], warnings: [OPCO_SELDOM_KNOWN] };
  const within = params.lat === undefined ? placesOf(asked.departements, reference) : [{}];
  const questions = within.map((place) => ({ ...params, ...place }));
  const inside = (place: Place) => isIn(place, asked.departements, reference);
  const excluded = new Set(asked.partners_to_exclude);
  const isWanted = (offer: ListedOffer) =>
    !excluded.has(offer.source) && inside(offer.place) && (opco === undefined || offer.opco === opco);
  const jobs = collect(search, "offers", questions, isWanted);
  const hasRecruiters = opco === undefined && !excluded.has("recruteurs_lba");
  const recruiters = collect(search, "companies", hasRecruiters ? questions : [], ({ place }) => inside(place));
  const warnings = [
    ...(opco === undefined ? [] : [OPCO_SELDOM_KNOWN]),
    ...(jobs.isCut || recruiters.isCut ? [SEARCH_CUT] : []),
  ];
  return { jobs: jobs.items, recruiters: recruiters.items, warnings };
}

const OPCO_SELDOM_KNOWN: Warning = {
  code: "OPCO_UNKNOWN",
  message:
    "L'OPCO n'est connu que d'une partie des offres, et d'aucune entreprise sans offre : les autres ne passent pas ce filtre.",
};

const SEARCH_CUT: Warning = {
  code: "SEARCH_CUT",
  message:
    "La recherche s'est arrêtée avant la fin : d'autres résultats peuvent convenir. Demandez moins de départements, ou précisez les métiers.",
};

/** What is wanted of the answers to these questions, and whether there may be more that was not read. */
function collect<L extends "offers" | "companies">(
  search: Search,
  list: L,
  questions: readonly SearchParams[],
  isWanted: (item: Items[L]) => boolean,
): { readonly items: readonly Items[L][]; readonly isCut: boolean } {
  const wanted: Items[L][] = [];
  let isCut = false;
  let further = 0;
  for (const question of questions) {
    for (const { items, next } of walk(search, list, question)) {
      wanted.push(...items.filter(isWanted));
      if (wanted.length >= MOST) return { items: wanted.slice(0, MOST), isCut: false };
      if (next === null) break;
      if (further++ < MOST_FURTHER_PAGES) continue;
      isCut = true;
      break;
    }
  }
  return { items: wanted, isCut };
}

function placesOf(departements: readonly string[] | undefined, reference: Reference): { place?: string }[] {
  if (departements === undefined) return [{}];
  return [...new Set(departements)].flatMap((code) => {
    const known = reference.departement(code);
    return known === null ? [] : [{ place: known.label }];
  });
}

function isIn({ insee, lat, lon }: Place, departements: readonly string[] | undefined, reference: Reference): boolean {
  if (departements === undefined) return true;
  const code = insee ?? reference.nearestCommune(lat, lon)?.code ?? null;
  return code !== null && departements.includes(departementOf(code));
}
