import { NOTHING_KNOWN, type Reference } from "../../domain/index.ts";

/** The least of a reference that the pages read: one occupation, one activity. */
export function exampleReference(): Reference {
  return {
    ...NOTHING_KNOWN,
    romeLabel: (rome) => (rome === "I1604" ? "Mécanique automobile" : null),
    nafLabel: (naf) => (naf === "4520A" ? "Entretien et réparation de véhicules automobiles légers" : null),
  };
}
