import type { Reference } from "../../domain/index.ts";

/** The least of a reference that the pages read: one occupation, one activity. */
export function exampleReference(): Reference {
  return {
    occupations: [],
    appellations: [],
    interests: [],
    certifications: [],
    localities: [],
    canonical: (rome) => rome,
    occupation: () => null,
    romeLabel: (rome) => (rome === "I1604" ? "Mécanique automobile" : null),
    certificationByRncp: () => null,
    certificationByCfd: () => null,
    commune: () => null,
    communesByPostcode: () => [],
    departement: () => null,
    nearestCommune: () => null,
    nafLabel: (naf) => (naf === "4520A" ? "Entretien et réparation de véhicules automobiles légers" : null),
  };
}
