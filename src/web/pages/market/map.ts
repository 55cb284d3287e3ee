import type { ContractCount } from "../../../domain/index.ts";
import { departementsOutline } from "../../outline/index.ts";
import type { Download } from "../../page.ts";
import { marketTexts as texts } from "./texts.ts";

/** Five shades, from few contracts to many; the first is for a département of which nothing is known. */
const SHADES = ["#eeeeee", "#d5e6e5", "#a5c8c6", "#6fa5a3", "#3d7f7d", "#0a4549"];

/** The contracts of the last year that is known, by département, as a picture. */
export const contractsMap: Download = {
  path: "/apprentissage/marche/carte.svg",
  page: "/apprentissage/marche",
  answer: ({ deps }) => {
    const body = mapOf(deps.labour?.()?.contracts ?? []);
    return { type: "image/svg+xml", name: "contrats-par-departement.svg", body };
  },
};

/** Each fifth of the départements has its shade. */
export function mapOf(contracts: readonly ContractCount[]): string {
  const shadeOf = shadesOf(contracts);
  const paths = departementsOutline().features.map(({ properties: { code }, geometry }) => {
    const shape = geometry.coordinates.map((ring) => `M${ring.map(drawn).join(" ")}Z`).join("");
    return `<path d="${shape}" fill="${shadeOf(code)}" stroke="#ffffff" stroke-width="0.6"/>`;
  });
  const squares = OVERSEAS.map(({ code, name }, index) => squareOf(name, shadeOf(code), index));
  const drawing = [...paths, ...squares].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 640"><desc>${texts.mapCredit}</desc>${drawing}</svg>`;
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

function shadesOf(contracts: readonly ContractCount[]): (code: string) => string {
  const last = new Map<string, ContractCount>();
  for (const one of contracts) {
    if (one.until >= (last.get(one.departement)?.until ?? "")) last.set(one.departement, one);
  }
  const sorted = [...last.values()].map((one) => one.contracts).sort((a, b) => a - b);
  return (code) => {
    const found = last.get(code);
    if (found === undefined) return SHADES[0]!;
    const rank = sorted.findIndex((count) => count >= found.contracts) / sorted.length;
    return SHADES[1 + Math.floor(rank * 5)]!;
  };
}

/** Metropolitan France in a square of 600: one degree of longitude is 40, Mercator's ordinate for the latitude. */
function drawn([lon, lat]: readonly [lon: number, lat: number]): string {
  const mercator = (degrees: number) => (Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) * 180) / Math.PI;
  return `${((lon + 5.3) * 40).toFixed(1)},${((mercator(51.2) - mercator(lat)) * 40).toFixed(1)}`;
}
