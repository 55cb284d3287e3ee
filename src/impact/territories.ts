import type { Locality, Reference } from "../domain/index.ts";

/** The regions and départements among the localities, of which there are thirty-six thousand. */
export interface Territories {
  readonly regions: readonly Extract<Locality, { kind: "region" }>[];
  readonly departements: readonly Extract<Locality, { kind: "departement" }>[];
  /** By "region 44" or "departement 57". */
  readonly labels: ReadonlyMap<string, string>;
  /** The code of the region of each département. */
  readonly regionOf: ReadonlyMap<string, string>;
}

const known = new WeakMap<readonly Locality[], Territories>();

/** Found once for each table of localities. */
export function territoriesOf({ localities }: Pick<Reference, "localities">): Territories {
  const found = known.get(localities) ?? find(localities);
  known.set(localities, found);
  return found;
}

function find(localities: readonly Locality[]): Territories {
  const byName = (a: Locality, b: Locality) => a.label.localeCompare(b.label, "fr");
  const regions = localities.filter((one) => one.kind === "region").sort(byName);
  const departements = localities.filter((one) => one.kind === "departement").sort(byName);
  return {
    regions,
    departements,
    labels: new Map([...regions, ...departements].map(({ kind, code, label }) => [`${kind} ${code}`, label])),
    regionOf: new Map(regions.flatMap(({ code, departements: own }) => own.map((one) => [one, code] as const))),
  };
}
