import { z } from "zod";
import { parseInseeCode, parseRncpCode, parseRomeCode, type RomeCode } from "./codes.ts";
import { parseDay } from "./dates.ts";
import { InvalidValue } from "./errors.ts";
import { parseLevel } from "./level.ts";

const MAX_ROMES = 20;
const MAX_TEXT = 200;
export const DEFAULT_RADIUS_KM = 30;
export const MAX_RADIUS_KM = 200;
export const DEFAULT_LIMIT = 20;

/** The fields of `GET /api/v1/search` and of `/recherche`, each with its meaning and its unit. */
const fields = z.strictObject({
  q: text()
    .optional()
    .meta({ description: "What the candidate typed: a trade, a job title, everyday words.", example: "boulanger" }),
  romes: z
    .string()
    .transform(parseRomes)
    .optional()
    .meta({
      description: `1 to ${MAX_ROMES} ROME codes, comma-separated: exactly these occupations.`,
      pattern: `^[A-N]\\d{4}(,[A-N]\\d{4}){0,${MAX_ROMES - 1}}$`,
      example: "D1102,D1104",
    }),
  rncp: parsed(parseRncpCode)
    .optional()
    .meta({ description: "All the occupations of a certification.", pattern: "^RNCP\\d{1,6}$", example: "RNCP37537" }),
  training: text()
    .optional()
    .meta({ description: "All the occupations of a training, by its id.", example: "demonstration-formation-1" }),
  wish: z
    .string()
    .regex(/^(parcoursup|affelnet):.{1,64}$/, 'expected "parcoursup:<g_ta_cod>" or "affelnet:<code>"')
    .optional()
    .meta({
      description: "All the occupations of a wish: parcoursup:<g_ta_cod> or affelnet:<code>.",
      example: "parcoursup:12345",
    }),
  lat: decimal(-90, 90)
    .optional()
    .meta({
      description: "Latitude of the point searched from, degrees WGS 84; goes with lon.",
      ...number(-90, 90),
      example: 49.12,
    }),
  lon: decimal(-180, 180)
    .optional()
    .meta({
      description: "Longitude of the point searched from, degrees WGS 84; goes with lat.",
      ...number(-180, 180),
      example: 6.18,
    }),
  place: text().optional().meta({
    description: "A postcode, an INSEE code, or the name of a commune, a département or a region.",
    example: "Metz",
  }),
  insee: parsed(parseInseeCode)
    .optional()
    .meta({ description: "INSEE code of a commune.", pattern: "^(\\d{2}|2[AB])\\d{3}$", example: "57463" }),
  radius: decimal(0, MAX_RADIUS_KM)
    .default(DEFAULT_RADIUS_KM)
    .meta({
      description: `Kilometres around the point, 0 to ${MAX_RADIUS_KM}, inclusive.`,
      ...number(0, MAX_RADIUS_KM),
      default: DEFAULT_RADIUS_KM,
    }),
  level: parsed(parseLevel)
    .optional()
    .meta({ description: "Level prepared, 3 to 7; items that do not say stay.", ...number(3, 7), type: "integer" }),
  contract: z
    .enum(["apprentissage", "professionnalisation"])
    .optional()
    .meta({ description: "Type of contract; items that do not say stay." }),
  startBefore: parsed(parseDay).optional().meta({
    description: "Starts before this day (YYYY-MM-DD); items that do not say stay.",
    format: "date",
    example: "2026-10-01",
  }),
  disability: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .default(false)
    .meta({ description: "true: only what says that it welcomes people with a disability." }),
  trainingIncluded: z.enum(["only", "without"]).optional().meta({
    description:
      "Offers that a training centre posts for its own course. only: nothing but these; without: all but these. They are in no binôme.",
  }),
  sources: z
    .string()
    .transform(parseSources)
    .default(["binomes", "trainings", "offers", "companies"])
    .meta({ description: "Any of binomes,trainings,offers,companies, comma-separated.", example: "binomes,offers" }),
  sort: z
    .enum(["best", "distance", "date"])
    .default("best")
    .meta({ description: "distance needs a point; date is newest first." }),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, "expected a whole number from 1 to 100")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 100, "expected a whole number from 1 to 100")
    .default(DEFAULT_LIMIT)
    .meta({ description: "Items a list, 1 to 100.", ...number(1, 100), type: "integer", default: DEFAULT_LIMIT }),
  cursor: z
    .string()
    .max(500, "expected the `next` of a list")
    .optional()
    .meta({ description: "A list's `next`: that list goes on from there." }),
});

const OCCUPATION_FIELDS = ["q", "romes", "rncp", "training", "wish"] as const;

/** The question of a search, its words and codes checked but not yet looked up. */
export type SearchParams = z.output<typeof fields> & {
  /** No parameter of the contract. False for who has no use for the counts of the facets: these are empty, and the answer is sooner there. */
  readonly facets?: false;
};

/** Which offers are wanted, of those whose training comes with them: these only, or the others. */
export type TrainingIncluded = NonNullable<SearchParams["trainingIncluded"]>;

/** Every rule of one search, those that hold between fields included. An issue's path starts with the name of the parameter. */
export const searchParamsSchema = fields.superRefine((params, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  const named = OCCUPATION_FIELDS.filter((field) => params[field] !== undefined);
  if (named.length > 1)
    refuse(named[1]!, `expected at most one of q, romes, rncp, training, wish; got ${named.join(" and ")}`);
  if (params.lat !== undefined && params.lon === undefined)
    refuse("lon", "expected a longitude with lat; got lat alone");
  if (params.lon !== undefined && params.lat === undefined)
    refuse("lat", "expected a latitude with lon; got lon alone");
  const places = [params.lat === undefined ? null : "lat+lon", params.place && "place", params.insee && "insee"].filter(
    Boolean,
  );
  if (places.length > 1)
    refuse(params.insee ? "insee" : "place", `expected one of lat+lon, place, insee; got ${places.join(" and ")}`);
});

/** Names of all the parameters, in the order of the contract. */
export const SEARCH_PARAM_NAMES = Object.keys(fields.shape);

/** Checks raw parameters (one string each). Throws `InvalidValue` naming the first one that is wrong or unknown. */
export function parseSearchParams(raw: Readonly<Record<string, unknown>>): SearchParams {
  const result = searchParamsSchema.safeParse(raw);
  if (result.success) return result.data;
  throw invalidParameter(result.error, raw);
}

/** The first issue of a refused set of parameters as `InvalidValue`: which parameter, what it got, what was expected. */
export function invalidParameter(error: z.ZodError, raw: Readonly<Record<string, unknown>>): InvalidValue {
  const issue = error.issues[0]!;
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    return new InvalidValue(key, raw[key], `one of the known parameters: ${SEARCH_PARAM_NAMES.join(", ")}`);
  }
  const field = String(issue.path[0] ?? "query");
  return new InvalidValue(field, raw[field], issue.message.replace(/^(?:(?:Invalid|Too)[^:]*: )?expected /, ""));
}

/** How API documents show a number that arrives as text. */
function number(minimum: number, maximum: number) {
  return { type: "number", minimum, maximum } as const;
}

function text() {
  return z
    .string()
    .regex(/\S/, "expected at least one character")
    .trim()
    .max(MAX_TEXT, `expected at most ${MAX_TEXT} characters`);
}

function decimal(min: number, max: number) {
  const expected = `expected a number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected);
}

/** A field read by one of the domain's parsers: what the parser expected becomes the message. */
function parsed<T>(parse: (value: unknown) => T) {
  return z.string().transform((value, context): T => attempt(() => parse(value), context));
}

function attempt<T>(parse: () => T, context: { addIssue(issue: { code: "custom"; message: string }): void }): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    context.addIssue({ code: "custom", message: `expected ${error.expected}` });
    return z.NEVER;
  }
}

function parseRomes(
  value: string,
  context: { addIssue(issue: { code: "custom"; message: string }): void },
): RomeCode[] {
  const codes = value.split(",");
  if (codes.length > MAX_ROMES) {
    context.addIssue({ code: "custom", message: `expected 1 to ${MAX_ROMES} ROME codes; got ${codes.length}` });
    return z.NEVER;
  }
  return attempt(() => codes.map((code) => parseRomeCode(code.trim())), context);
}

const SOURCES = ["binomes", "trainings", "offers", "companies"] as const;

function parseSources(value: string, context: { addIssue(issue: { code: "custom"; message: string }): void }) {
  const names = value.split(",").map((name) => name.trim());
  const known = SOURCES.filter((source) => names.includes(source));
  if (known.length === new Set(names).size) return [...known];
  context.addIssue({ code: "custom", message: `expected any of ${SOURCES.join(", ")}, comma-separated` });
  return z.NEVER;
}
