import type { Reference, RomeCode } from "../../src/domain/index.ts";

/** A reference that knows nothing: these records need none, and loading the real one takes longer than the run. */
export function unusedReference(): Reference {
  return {
    ...{ occupations: [], appellations: [], interests: [], certifications: [], localities: [] },
    canonical: (rome: RomeCode) => rome,
    occupation: () => null,
    romeLabel: () => null,
    certificationByRncp: () => null,
    certificationByCfd: () => null,
    commune: () => null,
    communesByPostcode: () => [],
    departement: () => null,
    nearestCommune: () => null,
    nafLabel: () => null,
  };
}
