import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { InseeCode } from "../domain/index.ts";

/** What the administrative division of France says of a commune or an arrondissement municipal. */
export interface OfficialCommune {
  readonly insee: InseeCode;
  readonly name: string;
  readonly departement: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  /** The town of which this is an arrondissement municipal; null for a commune. */
  readonly town: InseeCode | null;
}

export interface Division {
  /** The 34,969 communes and the 45 arrondissements municipaux. */
  readonly communes: readonly OfficialCommune[];
  /** Codes that are no more, or that name a part of a commune, and the commune that took their place. */
  readonly former: ReadonlyMap<string, InseeCode>;
  /** SIREN of the EPCI of each commune that has one. */
  readonly epci: ReadonlyMap<string, string>;
  readonly departements: readonly { readonly code: string; readonly nom: string; readonly region?: string }[];
  readonly regions: readonly { readonly code: string; readonly nom: string }[];
}

interface RawCommune {
  readonly code: InseeCode;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  readonly anciensCodes?: readonly string[];
  readonly chefLieu?: InseeCode;
  readonly commune?: InseeCode;
}

/** Reads `@etalab/decoupage-administratif`: its files, since its index looks for them in the working directory. */
export function loadDivision(): Division {
  const raw = read<RawCommune[]>("communes");
  const isCurrent = (it: RawCommune) => it.type === "commune-actuelle" || it.type === "arrondissement-municipal";
  const epcis = read<{ code: string; membres: { code: string }[] }[]>("epci");
  return {
    communes: raw.filter(isCurrent).map(official),
    former: formerCodes(raw),
    epci: new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const))),
    departements: read("departements"),
    // The overseas collectivities are also listed as regions of their own: they are départements here, and no region.
    regions: read<{ code: string; nom: string; zone: string }[]>("regions").filter((it) => it.zone !== "com"),
  };
}

function official(raw: RawCommune): OfficialCommune {
  return {
    insee: raw.code,
    name: raw.nom,
    departement: raw.departement,
    postcodes: raw.codesPostaux ?? [],
    population: raw.population ?? 0,
    town: raw.commune ?? null,
  };
}

function formerCodes(raw: readonly RawCommune[]): Map<string, InseeCode> {
  const former = new Map<string, InseeCode>();
  for (const it of raw) {
    for (const code of it.anciensCodes ?? []) former.set(code, it.chefLieu ?? it.code);
    if (it.chefLieu !== undefined) former.set(it.code, it.chefLieu);
  }
  return former;
}

function read<T>(name: string): T {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
