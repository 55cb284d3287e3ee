import type { InseeCode } from "./codes.ts";
import type { Day } from "./dates.ts";

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

/** Answers of a geocoder, kept so that the same address is asked once. */
export interface GeocodeCache {
  /** What is known of these keys; null: it was asked, and nothing sure was found. Keys never asked are absent. */
  find(keys: readonly string[]): Promise<ReadonlyMap<string, Geocoded | null>>;
  keep(answers: ReadonlyMap<string, Geocoded | null>, askedOn: Day): Promise<void>;
}
