import {
  type Company,
  fictitiousCompany,
  fictitiousOffer,
  fictitiousTraining,
  type Offer,
  type RomeCode,
  type Siret,
  type Training,
} from "../../domain/index.ts";

/** Items of one place that differ by their name and their occupation. For tests. */
export function training(id: string, school: string, rome: string): Training {
  const title = "Formation d’exemple";
  return fictitiousTraining(id, {
    source: "one",
    title,
    romes: [rome as RomeCode],
    school: { name: school, siret: null, uai: null },
  });
}

export function offer(id: string, employer: string | null, rome: string): Offer {
  const title = "Offre d’exemple";
  return fictitiousOffer(id, {
    source: "one",
    title,
    romes: [rome as RomeCode],
    employer: { name: employer, siret: null },
  });
}

export function company(siret: string, name: string | null, rome: string): Company {
  return fictitiousCompany(siret as Siret, { source: "one", name, romes: [rome as RomeCode], expectedHires: 1 });
}
