import proj4 from "proj4";

/** The legal projections of France, by département (decree 2000-1276, as amended in 2019); mainland and Corsica have Lambert 93. */
const LAMBERT_93 =
  "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs";
const utm = (zone: number, south = "") => `+proj=utm +zone=${zone}${south} +ellps=GRS80 +units=m +no_defs`;
const OVERSEAS: Readonly<Record<string, string>> = {
  "971": utm(20),
  "972": utm(20),
  "973": utm(22),
  "974": utm(40, " +south"),
  "975": utm(21),
  "976": utm(38, " +south"),
  "977": utm(20),
  "978": utm(20),
};

const openConverter = (projection: string) => proj4(projection);
const converters = new Map<string, ReturnType<typeof openConverter>>();

/** Metres in the legal projection of a département, as degrees WGS 84 (which RGF93 and its sisters are, to the metre); null where none is known. */
export function toDegrees(x: number, y: number, departement: string): { lat: number; lon: number } | null {
  const projection =
    OVERSEAS[departement] ?? (departement.startsWith("9") && departement.length > 2 ? null : LAMBERT_93);
  if (projection === null) return null;
  const converter = converters.get(projection) ?? openConverter(projection);
  converters.set(projection, converter);
  const [lon, lat] = converter.inverse([x, y]);
  return Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null;
}
