import { readFileSync } from "node:fs";
import {
  type Company,
  fictitiousCompany,
  fictitiousOffer,
  fictitiousTraining,
  type Level,
  type NafCode,
  NO_ADDITIONS,
  type Place,
  parseDay,
  parseRomeCode,
  type RomeCode,
  type Siret,
  type Snapshot,
  type StoredOffer,
  type Training,
} from "../../src/domain/index.ts";

export const TODAY = parseDay("2026-05-04");
const SOURCE = "relevance";

/** The rows of a file of data/relevance, without its header. */
export function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../data/relevance/${file}`, import.meta.url), "utf8");
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => line.split(";"));
}

/** "D1102:3,D1104:1": what is expected, and its grade. */
export function gradesOf(expected: string): ReadonlyMap<string, number> {
  return new Map(
    expected
      .split(",")
      .filter(Boolean)
      .map((each) => [each.slice(0, each.lastIndexOf(":")), Number(each.at(-1))]),
  );
}

/** The fixed corpus as a generation: a few trainings, offers and companies that set traps. */
export function corpus(): Snapshot {
  const rows = rowsOf("documents.csv").map(readRow);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    generation: { id: 1, asOf: "2026-05-04T04:00:00Z", demonstration: true },
    trainings: () => once(of("training").map(trainingOf)),
    offers: () => once(of("offer").map(offerOf)),
    companies: () => once(of("company").map(companyOf)),
    reference: async () => NO_ADDITIONS,
  };
}

async function* once<T>(items: readonly T[]): AsyncIterable<readonly T[]> {
  yield items;
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly name: string | null;
  readonly romes: readonly RomeCode[];
  readonly level: Level | null;
  readonly place: Place;
}

function readRow([
  kind = "",
  id = "",
  title = "",
  name = "",
  romes = "",
  level = "",
  town = "",
]: readonly string[]): Row {
  const place = TOWNS[town];
  if (place === undefined)
    throw new Error(`documents.csv: got town "${town}", expected ${Object.keys(TOWNS).join(", ")}.`);
  return {
    kind,
    id,
    title,
    name: name || null,
    romes: romes.split(",").map((code) => parseRomeCode(code)),
    level: level === "" ? null : (Number(level) as Level),
    place,
  };
}

const town = (label: string, lat: number, lon: number, insee: string): Place => ({
  label,
  postcode: null,
  insee: insee as Place["insee"],
  lat,
  lon,
});

const TOWNS: Readonly<Record<string, Place>> = {
  Metz: town("Metz", 49.1193, 6.1757, "57463"),
  Thionville: town("Thionville", 49.3579, 6.1683, "57672"),
  Nancy: town("Nancy", 48.6921, 6.1844, "54395"),
  Paris: town("Paris", 48.8566, 2.3522, "75056"),
};

function trainingOf({ id, title, name, romes, level, place }: Row): Training {
  const school = { name: name ?? "", siret: null, uai: null };
  return fictitiousTraining(id, { source: SOURCE, title, level, romes, school, place });
}

/** Every offer says in its description and keywords what must let none in. */
function offerOf({ id, title, name, romes, level, place }: Row): StoredOffer {
  const offer = fictitiousOffer(id, {
    source: SOURCE,
    title,
    description: "Description introuvable : boulanger, licornia, coiffure, web.",
    keywords: ["motclef"],
    romes,
    employer: { name, siret: null },
    place,
    contract: { types: ["apprentissage"], start: null, durationMonths: null },
    level,
  });
  return { offer, seenOn: TODAY };
}

function companyOf({ id, name, romes, place }: Row): Company {
  return fictitiousCompany(id as Siret, {
    source: SOURCE,
    name,
    naf: "47.11F" as NafCode,
    romes,
    place,
    expectedHires: 1,
  });
}
