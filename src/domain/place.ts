import type { InseeCode } from "./codes.ts";

/** A point on earth with its commune. Coordinates are WGS 84 degrees. */
export interface Place {
  readonly label: string;
  readonly postcode: string | null;
  readonly insee: InseeCode | null;
  readonly lat: number;
  readonly lon: number;
}

/** How to reach an organisation, never a person. */
export interface Contact {
  readonly url: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What `place` or `insee` of a search may name. A département or a region has no centre. */
export type Locality =
  | {
      readonly kind: "commune";
      readonly code: InseeCode;
      readonly label: string;
      readonly lat: number;
      readonly lon: number;
      readonly postcodes: readonly string[];
      readonly departement: string;
      readonly population: number;
    }
  | { readonly kind: "departement"; readonly code: string; readonly label: string; readonly population: number }
  | {
      readonly kind: "region";
      readonly code: string;
      readonly label: string;
      readonly departements: readonly string[];
      readonly population: number;
    };

/** "57" of "57463", "971" of "97105", "2A" of "2A004". */
export function departementOf(insee: InseeCode): string {
  return insee.startsWith("97") || insee.startsWith("98") ? insee.slice(0, 3) : insee.slice(0, 2);
}
