import { departementsOutline } from "./outline.ts";

/** Five shades, from few to many; the first is for a département of which nothing is known. */
const SHADES = ["#eeeeee", "#d5e6e5", "#a5c8c6", "#6fa5a3", "#3d7f7d", "#0a4549"];

/** A number by département as a picture: each fifth of them has its shade. `credit` goes with it. */
export function shadedMap(values: ReadonlyMap<string, number>, credit: string): string {
  const shadeOf = shadesOf(values);
  const paths = departementsOutline().features.map(({ properties: { code }, geometry }) => {
    const shape = geometry.coordinates.map((ring) => `M${ring.map(drawn).join(" ")}Z`).join("");
    return `<path d="${shape}" fill="${shadeOf(code)}" stroke="#ffffff" stroke-width="0.6"/>`;
  });
  const squares = OVERSEAS.map(({ code, name }, index) => squareOf(name, shadeOf(code), index));
  const drawing = [...paths, ...squares].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 640"><desc>${credit}</desc>${drawing}</svg>`;
}

/** Their outlines are not in the file: each is a square beneath the others. */
const OVERSEAS = [
  { code: "971", name: "Guadeloupe" },
  { code: "972", name: "Martinique" },
  { code: "973", name: "Guyane" },
  { code: "974", name: "La Réunion" },
  { code: "976", name: "Mayotte" },
] as const;

function squareOf(name: string, shade: string, index: number): string {
  const x = 10 + index * 118;
  const square = `<rect x="${x}" y="600" width="24" height="24" fill="${shade}" stroke="#ffffff" stroke-width="0.6"/>`;
  return `${square}<text x="${x + 30}" y="617" font-family="system-ui, sans-serif" font-size="14" fill="#767676">${name}</text>`;
}

function shadesOf(values: ReadonlyMap<string, number>): (code: string) => string {
  const sorted = [...values.values()].sort((a, b) => a - b);
  return (code) => {
    const found = values.get(code);
    if (found === undefined) return SHADES[0]!;
    const rank = sorted.findIndex((value) => value >= found) / sorted.length;
    return SHADES[1 + Math.floor(rank * 5)]!;
  };
}

/** Metropolitan France in a square of 600: one degree of longitude is 40, Mercator's ordinate for the latitude. */
function drawn([lon, lat]: readonly [lon: number, lat: number]): string {
  const mercator = (degrees: number) => (Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) * 180) / Math.PI;
  return `${((lon + 5.3) * 40).toFixed(1)},${((mercator(51.2) - mercator(lat)) * 40).toFixed(1)}`;
}
