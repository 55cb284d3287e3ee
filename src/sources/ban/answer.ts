import { z } from "zod";
import { type Geocoded, parseInseeCode } from "../../domain/index.ts";
import { optionalCode } from "../checks/index.ts";
import { latitude, longitude, nullableText } from "../native-fields.ts";

/** Under it the Base Adresse Nationale has found something else more often than not: nothing is better. */
const TRUSTED = 0.6;

const precision = z.enum(["housenumber", "street", "locality", "municipality"]);

const found = z.object({
  label: nullableText,
  lat: latitude,
  lon: longitude,
  postcode: nullableText,
  insee: optionalCode((value) => parseInseeCode(value, "citycode")),
  score: z.number().min(0),
  precision,
});

/** What was found, when it can be trusted. */
export function trusted(raw: z.input<typeof found>): Geocoded | null {
  const { success, data } = found.safeParse(raw);
  if (!success || data.score < TRUSTED) return null;
  return { ...data, label: data.label ?? "" };
}

const feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.looseObject({ score: z.number(), type: z.string() }),
});

/** The answer of `/search`. */
export const collection = z.object({ features: z.array(feature) });

/** The first place of an answer, when there is one that can be trusted. */
export function ofFeatures({ features: [first] }: z.output<typeof collection>): Geocoded | null {
  if (first === undefined) return null;
  const [lon, lat] = first.geometry.coordinates;
  const { label, postcode, citycode: insee, score, type } = first.properties;
  return trusted({ label: text(label), lat, lon, postcode: text(postcode), insee, score, precision: type as never });
}

/** A row of the answer to `/search/csv`: cells are empty where nothing was found. */
export function ofCells(cell: (column: string) => string): Geocoded | null {
  if (cell("result_score") === "" || cell("latitude") === "") return null;
  return trusted({
    label: cell("result_label"),
    lat: Number(cell("latitude")),
    lon: Number(cell("longitude")),
    postcode: cell("result_postcode") || null,
    insee: cell("result_citycode"),
    score: Number(cell("result_score")),
    precision: cell("result_type") as never,
  });
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
