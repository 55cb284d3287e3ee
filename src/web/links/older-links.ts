import { LEVELS, MAX_RADIUS_KM } from "../../domain/index.ts";
import { readQuery, type SearchQuery } from "./search-query.ts";

/** Parameters that only the public links of La bonne alternance have; those of a campaign ("utm_…") besides. */
const OLDER = [
  "address",
  "caller",
  "diploma",
  "display",
  "displayEntreprises",
  "displayFormations",
  "displayPartenariats",
  "frozen_job",
  "itemId",
  "job_name",
  "opco",
  "opcoUrl",
  "page",
  "return_logo_url",
  "return_uri",
  "s",
  "scope",
  "type",
];
/** As many as a search takes. */
const MAX_ROMES = 20;
const CAMPAIGN = /^utm_/;

/**
 * The search that an address asks for, whether it is one of ours or a link that partners pasted years ago: the latter keeps its
 * meaning. What has none here (a logo, the item that was open) is left out. Throws `InvalidValue` like `readQuery`.
 */
export function readSearch(raw: Readonly<Record<string, unknown>>): SearchQuery {
  const older = Object.keys(raw).filter((name) => OLDER.includes(name) || CAMPAIGN.test(name));
  if (older.length === 0) return readQuery(raw);
  const kept = Object.fromEntries(Object.entries(raw).filter(([name]) => !older.includes(name)));
  const query = readQuery(kept);
  const said = (name: string) => (typeof raw[name] === "string" ? raw[name].trim() : "");
  return { ...placed(query, said), ...levelOf(said("diploma")), ...sourcesOf(query, said) };
}

/** Occupations, place and radius as the older service took them: many codes, no limit to the radius, a name beside the codes. */
function placed(query: SearchQuery, said: (name: string) => string): SearchQuery {
  const { romes, radius, ...rest } = query;
  const pointed = ["lat", "lon", "insee", "place"].some((name) => rest[name] !== undefined);
  const named = ["q", "rncp", "training", "wish"].some((name) => rest[name] !== undefined);
  return {
    ...rest,
    ...(romes === undefined ? {} : { romes: romes.split(",").slice(0, MAX_ROMES).join(",") }),
    ...(romes === undefined && !named && said("job_name") !== "" ? { q: said("job_name") } : {}),
    ...(!pointed && said("address") !== "" ? { place: said("address") } : {}),
    ...(radius === undefined ? {} : { radius: Number(radius) > MAX_RADIUS_KM ? String(MAX_RADIUS_KM) : radius }),
  };
}

/** "4 (BAC...)" is level 4; "indifférent", or anything else, is no filter. */
function levelOf(diploma: string): SearchQuery {
  const level = LEVELS.find((known) => diploma.startsWith(String(known)));
  return level === undefined ? {} : { level: String(level) };
}

function sourcesOf(query: SearchQuery, said: (name: string) => string): SearchQuery {
  if (query.sources !== undefined) return {};
  const trainings = said("scope") !== "job" && said("displayFormations") !== "false";
  const employers = said("scope") !== "training" && said("displayEntreprises") !== "false";
  if (trainings === employers) return {};
  return { sources: trainings ? "trainings" : "offers,companies" };
}
