import { type ListedCompany, type ListedOffer, type ListedTraining, parseDay, parseSiret } from "../../domain/index.ts";
import { exampleCompany, exampleOffer, exampleTraining } from "./items.ts";

export interface ExampleWorld {
  readonly trainings: readonly ListedTraining[];
  readonly offers: readonly ListedOffer[];
  readonly companies: readonly ListedCompany[];
}

const SIRETS = ["00000000100016", "00000000200014", "00000000300012", "00000000400010"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** A small world around Metz: 26 trainings, 26 offers (one expired), four companies, nearest first. */
export function exampleWorld(): ExampleWorld {
  return {
    trainings: LETTERS.map((letter, rank) =>
      exampleTraining({
        id: `formation ${letter}#1`,
        school: { name: `École d’exemple ${letter}`, siret: null, uai: null },
        km: 1 + rank,
        ...(rank % 3 === 1 ? { contact: null, sessions: [], description: null } : {}),
      }),
    ),
    offers: LETTERS.map((letter, rank) =>
      exampleOffer({
        id: `offre-${letter}`,
        employer: { name: rank % 4 === 3 ? null : `Garage d’exemple ${letter}`, siret: null },
        km: 1.5 + rank,
        ...(letter === "Z" ? { expiresAt: parseDay("2026-01-31") } : {}),
      }),
    ),
    companies: SIRETS.map((siret, rank) =>
      exampleCompany({
        siret: parseSiret(siret),
        name: rank === 3 ? null : `Atelier d’exemple ${LETTERS[rank]}`,
        potential: rank === 0 ? "very-high" : "high",
        km: 2 + rank,
      }),
    ),
  };
}
