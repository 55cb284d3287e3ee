import type { NafCode } from "../domain/index.ts";

/**
 * Apprentices that a stand-in expects an establishment to hire in six months, all occupations together.
 *
 * Set by hand, not measured: it grows with the size, slower than the number of employees, and is scaled by sector.
 * Chosen so that an establishment whose size is unknown is listed for an occupation it names (see `LISTED_FROM`:
 * 0.105 expected hires), and so that "very-high" (0.69) takes many employees in one main occupation.
 */
export function expectedFrom(naf: NafCode, size: string | null): number {
  return (BY_SIZE.get(size ?? UNKNOWN) ?? UNKNOWN_SIZE) * (BY_DIVISION.get(naf.slice(0, 2)) ?? 1);
}

const UNKNOWN = "unknown";
const UNKNOWN_SIZE = 0.35;

/** By INSEE band of employees; "NN" is an establishment that employs nobody. */
const BY_SIZE: ReadonlyMap<string, number> = new Map([
  ["NN", 0.1],
  ["00", 0.1],
  ["01", 0.36],
  ["02", 0.48],
  ["03", 0.53],
  ["11", 0.56],
  ["12", 0.57],
  ["21", 0.75],
  ["22", 0.95],
  ["31", 1.2],
  ["32", 1.4],
  ["41", 1.7],
  ["42", 2],
  ["51", 2.5],
  ["52", 3.2],
  ["53", 4],
]);

/** How much a sector counts on apprentices, 1 being the middle: crafts above, administrations and care below. */
const BY_DIVISION: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1.2: ["43", "45", "96"],
    1.15: ["10", "16", "31", "41", "47", "56", "69", "75"],
    1.1: ["25", "33", "62", "81", "95"],
    0.9: ["46", "58", "59", "63", "64", "65", "66", "68", "70", "73"],
    0.8: ["49", "50", "51", "52", "77", "79", "82", "85", "90", "94"],
    0.7: ["53", "78", "80", "84", "86", "87", "88", "91", "92", "98", "99"],
    0.6: ["97"],
  }).flatMap(([factor, divisions]) => divisions.map((division): [string, number] => [division, Number(factor)])),
);
