import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/**
 * Counts done directly on the files, sharing no code with the product: what a search should find, read off the data by
 * other means. Only the occupations of a company come from the product's stand-in, since no file says them.
 */
export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** Great circle by the spherical law of cosines, to 10 m (the product uses haversine). */
function kmFrom(circle: Circle, lat: number, lon: number): number {
  const rad = Math.PI / 180;
  const cosine =
    Math.sin(circle.lat * rad) * Math.sin(lat * rad) +
    Math.cos(circle.lat * rad) * Math.cos(lat * rad) * Math.cos((lon - circle.lon) * rad);
  return Math.round(6371.0088 * Math.acos(Math.min(1, cosine)) * 100) / 100;
}

const isIn = (circle: Circle, lat: number, lon: number) => kmFrom(circle, lat, lon) <= circle.km;

/** The older code of every newer one, from the official file. */
export function readParents(data: string): ReadonlyMap<string, string> {
  const rows = parse<Record<string, string>>(
    readFileSync(join(data, "rome/unix_referentiel_code_rome_v460_utf8.csv")),
    { columns: true, bom: true },
  );
  return new Map(rows.map((row) => [row.code_rome ?? "", row.code_rome_parent ?? ""]));
}

/** Older codes, any of which counts; null: everything. */
export type Wanted = readonly string[] | null;

const asked = (romes: readonly string[], wanted: Wanted, parents: ReadonlyMap<string, string>) =>
  wanted === null || romes.some((rome) => wanted.includes(parents.get(rome) ?? rome));

function siretIsRight(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const doubled = Number(siret[i]) * (i % 2 === 0 ? 2 : 1);
    sum += Math.floor(doubled / 10) + (doubled % 10);
  }
  return sum % 10 === 0;
}

function uaiIsRight(uai: string): boolean {
  return /^\d{7}[A-Z]$/.test(uai) && "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(Number.parseInt(uai, 10) % 23) === uai[7];
}

/** Published trainings of the catalogue sample: one a certification, school and address, whatever its number of rows. */
export function countTrainings(
  data: string,
  circle: Circle,
  wanted: Wanted,
  parents: ReadonlyMap<string, string>,
): number {
  const found = new Set<string>();
  for (const row of publishedRows(data)) {
    if (!isIn(circle, Number(row.lat), Number(row.lon)) || !asked((row.romes ?? "").split("|"), wanted, parents))
      continue;
    found.add(trainingKey(row));
  }
  return found.size;
}

/** The published rows of the catalogue sample whose codes are right. */
function publishedRows(data: string): Record<string, string>[] {
  const rows = parse<Record<string, string>>(readFileSync(join(data, "catalogue/formations-2020-11.sample.csv")), {
    columns: true,
    bom: true,
  });
  return rows.filter(
    (row) =>
      row.published === "True" &&
      (!row.uai_formateur || uaiIsRight(row.uai_formateur)) &&
      (!row.siret_formateur || siretIsRight(row.siret_formateur)),
  );
}

function trainingKey(row: Record<string, string>): string {
  const address = (row.adresse_lieu ?? "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return [row.cfd, row.rncp, row.siret_formateur, row.uai_formateur, address, row.code_postal, row.code_insee].join(
    "|",
  );
}

/** Where each school (UAI) of the sample teaches, the point with most trainings first. */
export function schoolPoints(
  data: string,
): ReadonlyMap<string, readonly { readonly lat: number; readonly lon: number }[]> {
  const trainings = new Map(publishedRows(data).map((row) => [trainingKey(row), row]));
  const bySchool = Map.groupBy(trainings.values(), (row) => row.uai_formateur ?? "");
  return new Map(
    [...bySchool].map(([uai, rows]) => {
      const points = [...Map.groupBy(rows, ({ lat, lon }) => `${lat} ${lon}`)].sort(
        (a, b) => b[1].length - a[1].length,
      );
      return [uai, points.map(([, [row]]) => ({ lat: Number(row?.lat), lon: Number(row?.lon) }))];
    }),
  );
}

/** The wishes for an apprenticeship of one year, a row a course. */
export function wishRows(data: string, year: number) {
  const rows = parse<Record<string, string>>(readFileSync(join(data, `voeux/bts_voeux_capacite_${year}.csv`)), {
    ...{ columns: true, bom: true, delimiter: ";" },
  });
  return rows
    .filter(({ STATUT }) => STATUT === "Apprentissage")
    .map((row) => ({
      uai: row.UAI ?? "",
      title: row.LIBELLÉFORMATION ?? "",
      wishes: Number(row.NB_VOEUX_CONFIRMES),
    }));
}

interface FranceTravailOffer {
  id: string;
  alternance?: boolean;
  natureContrat?: string;
  romeCode?: string;
  lieuTravail?: { latitude?: number; longitude?: number };
}

interface ApiAlternanceOffer {
  identifier: { id: string };
  workplace: { location: { geopoint: { coordinates: [number, number] } } };
  offer: { rome_codes: string[]; status: string; publication: { expiration: string | null } };
}

/** Offers in alternance of the two files that have coordinates and are alive on `day`. */
export function countOffers(
  data: string,
  circle: Circle,
  wanted: Wanted,
  parents: ReadonlyMap<string, string>,
  day: string,
): number {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(data, "offres", file), "utf8"));
  const found = new Set<string>();
  for (const offer of read("france-travail-v2.sample-250.json") as FranceTravailOffer[]) {
    const { latitude, longitude } = offer.lieuTravail ?? {};
    const alternance =
      offer.alternance === true || /apprentissage|professionnalisation/.test(offer.natureContrat ?? "");
    if (!alternance || latitude === undefined || longitude === undefined) continue;
    if (isIn(circle, latitude, longitude) && asked([offer.romeCode ?? ""], wanted, parents))
      found.add(`ft ${offer.id}`);
  }
  for (const { identifier, workplace, offer } of read("lba-v3.sample-36.json") as ApiAlternanceOffer[]) {
    const [lon, lat] = workplace.location.geopoint.coordinates;
    if (offer.status !== "Active" || (offer.publication.expiration ?? "9").slice(0, 10) < day) continue;
    if (isIn(circle, lat, lon) && asked(offer.rome_codes, wanted, parents)) found.add(`aa ${identifier.id}`);
  }
  return found.size;
}

/** Establishments of the Metz file to which `isListed` says yes, given NAF, size and occupation. */
export function countCompanies(data: string, circle: Circle, isListed: (naf: string, size: string) => boolean): number {
  const rows = parse<Record<string, string>>(readFileSync(join(data, "etablissements/etablissements_metz.csv")), {
    columns: true,
    bom: true,
  });
  const found = new Set<string>();
  for (const row of rows) {
    const [lat, lon] = [Number(row.coordinates_y), Number(row.coordinates_x)];
    if (!siretIsRight(row.siret ?? "") || !isIn(circle, lat, lon)) continue;
    if (isListed(row.codenaf ?? "", row.trancheeffectif ?? "")) found.add(row.siret ?? "");
  }
  return found.size;
}

/** Percent of employers who expect difficulty, the mean over the families of these occupations, to a tenth; null without any. */
export function meanTension(
  data: string,
  wanted: readonly string[],
  parents: ReadonlyMap<string, string>,
): number | null {
  const rows = parse<Record<string, string>>(readFileSync(join(data, "rome/metiers_tension.csv")), {
    columns: true,
    bom: true,
  });
  const percents = rows
    .filter(({ rome_code = "" }) => asked([rome_code], wanted, parents))
    .map(({ tension_pct }) => Number(tension_pct));
  return percents.length === 0 ? null : Math.round((percents.reduce((a, b) => a + b) / percents.length) * 10) / 10;
}

/** The contracts of each year of a département, oldest first. */
export function contractsOf(data: string, departement: string): readonly number[] {
  const file = join(data, "contrats/contrats_apprentissage_departement_2017_2022.json");
  const all = JSON.parse(readFileSync(file, "utf8")) as {
    dep: string;
    "nombre-contrats-apprentissage": { value: number }[];
  }[];
  return all.find(({ dep }) => dep === departement)?.["nombre-contrats-apprentissage"].map(({ value }) => value) ?? [];
}
