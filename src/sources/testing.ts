import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InseeCode, NOTHING_KNOWN, parseRncpCode, type Reference } from "../domain/index.ts";
import { kmBetween } from "../lib/geometry.ts";
import type { Accepted, ImportKind, RecordOf, Refused } from "./format.ts";
import { openSource } from "./reading/index.ts";
import { recognise } from "./recognise.ts";

const COMMUNES = [
  commune("57463", "Metz", ["57000", "57050"], 49.108, 6.196, 120_000),
  commune("57751", "Woippy", ["57140"], 49.15, 6.15, 14_000),
  commune("54395", "Nancy", ["54000", "54100"], 48.69, 6.176, 105_000),
];

/** A reference of three communes and one certification: what mappers need, and tests can hold in mind. */
export const REFERENCE: Reference = {
  ...NOTHING_KNOWN,
  localities: COMMUNES,
  certificationByRncp: (rncp) =>
    rncp === "RNCP99002"
      ? { rncp: parseRncpCode("RNCP99002"), cfd: null, title: "Exemple connu", level: 5, romes: [] }
      : null,
  commune: (insee) => COMMUNES.find(({ code }) => code === insee) ?? null,
  communesByPostcode: (postcode) => COMMUNES.filter(({ postcodes }) => postcodes.includes(postcode)),
  nearestCommune: (lat, lon) => {
    const km = (place: { lat: number; lon: number }) => kmBetween({ lat, lon }, place);
    const nearest = COMMUNES.reduce((a, b) => (km(b) < km(a) ? b : a));
    return km(nearest) <= 30 ? nearest : null;
  },
};

/** Reads a file as an import does: format found from the content, then every record or its refusal. */
export async function readFileAs<K extends ImportKind>(kind: K, path: string | URL) {
  const file = await openSource(path instanceof URL ? fileURLToPath(path) : path);
  const format = recognise(kind, file.head);
  const accepted: Accepted<RecordOf[K]>[] = [];
  const refused: Refused[] = [];
  for await (const parsed of format.records(file.text(), { reference: REFERENCE })) {
    if ("rejection" in parsed) refused.push(parsed);
    else accepted.push(parsed);
  }
  return { format: format.name, accepted, refused, records: accepted.map(({ record }) => record) };
}

/** Writes a file for a test; gives its path. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "binome-")), name);
  writeFileSync(path, content);
  return path;
}

/** Everything that an iterable gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function commune(code: string, label: string, postcodes: string[], lat: number, lon: number, population: number) {
  return {
    kind: "commune" as const,
    code: code as InseeCode,
    label,
    postcodes,
    lat,
    lon,
    population,
    departement: code.slice(0, 2),
  };
}
