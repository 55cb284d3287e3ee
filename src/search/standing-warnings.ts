import type { Generation, HiringModel, Warning } from "../domain/index.ts";

/** What every answer over this generation must say. In French. */
export function standingWarnings(generation: Generation, model: Pick<HiringModel, "isStandIn">): Warning[] {
  const warnings: Warning[] = [...(generation.warnings ?? [])];
  if (generation.demonstration) {
    warnings.push({
      code: "demonstration",
      message: "Données de démonstration : les écoles, les entreprises et les offres sont fictives.",
    });
  }
  if (model.isStandIn) {
    warnings.push({
      code: "stand-in-model",
      message:
        "Le potentiel d’embauche des entreprises est une estimation provisoire, d’après leur activité et leur taille.",
    });
  }
  return warnings;
}
