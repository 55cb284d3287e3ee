import { check, NotKept } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { hexasmalRow } from "./schema.ts";

/** A row as the point of a commune with one postcode. Throws `NotKept` when the row has no point. */
export function toPlace(raw: unknown): RecordOf["places"] {
  const row = check(hexasmalRow, raw);
  if (row.coordonnees_gps === null) throw new NotKept("no coordinates", "coordonnees_gps", "");
  const { Code_commune_INSEE: insee, Code_postal: postcode } = row;
  return { insee, ...row.coordonnees_gps, postcodes: postcode === null ? [] : [postcode] };
}

/** Two rows of one commune: their postcodes together. */
export function mergePostcodes(first: RecordOf["places"], next: RecordOf["places"]): RecordOf["places"] {
  return { ...first, postcodes: [...new Set([...first.postcodes, ...next.postcodes])] };
}
