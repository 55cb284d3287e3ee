import type { Place, Siret, Uai } from "../../domain/index.ts";
import { type Commune, type Country, placeIn } from "./country.ts";
import { type Draw, weighted } from "./draw.ts";
import { fictitiousSiret, fictitiousUai } from "./identifiers.ts";

export interface School {
  readonly name: string;
  readonly siret: Siret;
  readonly uai: Uai;
  readonly town: Commune;
  readonly place: Place;
}

export interface Schools {
  readonly all: readonly School[];
  /** Those of a town of 20,000 people or more: at least one. */
  in(town: Commune): readonly School[];
}

/** Trainings for one school, about. */
const TRAININGS_A_SCHOOL = 8;
/** Smaller communes have no school of apprentices. */
const SMALLEST = 2_000;
const NAMES = ["École fictive", "CFA fictif", "Campus fictif", "Centre de formation fictif"];

/** Schools that a centre has besides that of every town, so that none teaches all the common trades. */
const MORE_IN_A_CENTRE = 3;

/** Schools for that many trainings: one in each town of 20,000 people, more in centres, the others in towns, large ones more than in proportion. */
export function schoolsOf(country: Country, trainings: number, draw: Draw): Schools {
  const drawTown = weighted(
    country.communes.filter((it) => it.population >= SMALLEST),
    (it) => it.population ** 1.2,
  );
  const others = Math.max(0, Math.round(trainings / TRAININGS_A_SCHOOL) - country.towns.length);
  const inCentres = country.centres.flatMap((centre) => Array<Commune>(MORE_IN_A_CENTRE).fill(centre)).slice(0, others);
  const drawn = Array.from({ length: others - inCentres.length }, () => drawTown(draw));
  const towns = [...country.towns, ...inCentres, ...drawn];
  const all = towns.map((town, index) => schoolIn(town, index, draw));
  const byTown = Map.groupBy(all, (school) => school.town);
  return { all, in: (town) => byTown.get(town) ?? [] };
}

function schoolIn(town: Commune, index: number, draw: Draw): School {
  return {
    name: `${draw.one(NAMES)} ${index + 1} (démonstration)`,
    siret: fictitiousSiret("school", index),
    uai: fictitiousUai(index),
    town,
    place: placeIn(town, draw),
  };
}
