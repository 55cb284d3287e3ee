import type { Certification } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { rncpRomeRow } from "./schema.ts";

/** A row as a certification with one occupation. The file gives no title: it stays empty, and that of another source stands. */
export function toCertification(raw: unknown): Certification {
  const { CodeRNCP: rncp, Rome: rome } = check(rncpRomeRow, raw);
  return { rncp, cfd: null, title: "", level: null, romes: [rome] };
}

/** Two rows of one certification: their occupations together. */
export function mergeOccupations(first: Certification, next: Certification): Certification {
  return { ...first, romes: [...new Set([...first.romes, ...next.romes])] };
}
