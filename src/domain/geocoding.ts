import type { InseeCode } from "./codes.ts";

/** Where an address was found, by a geocoder that says how sure it is. */
export interface Geocoded {
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
  readonly postcode: string | null;
  readonly insee: InseeCode | null;
  /** 0 to 1, as the geocoder gives it. */
  readonly score: number;
  /** What was found: a door, a street, a hamlet, or the commune only. */
  readonly precision: "housenumber" | "street" | "locality" | "municipality";
}
