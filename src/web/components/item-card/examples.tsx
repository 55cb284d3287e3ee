import { parseDay } from "../../../domain/index.ts";
import { exampleCompany, exampleOffer, exampleTraining } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { CompanyCard, OfferCard, TrainingCard } from "./index.ts";

const today = parseDay("2026-05-01");

export const examples: readonly Example[] = [
  { name: "Formation", render: () => <TrainingCard training={exampleTraining()} today={today} /> },
  {
    name: "Formation sans date à venir, d’un métier proche",
    render: () => (
      <TrainingCard
        training={exampleTraining({ id: "formation-b", sessions: [], level: null, match: "close", km: null })}
        today={today}
      />
    ),
  },
  { name: "Offre", render: () => <OfferCard offer={exampleOffer()} back="/recherche?q=m%C3%A9cano" /> },
  {
    name: "Offre qui ne dit presque rien",
    render: () => (
      <OfferCard
        offer={exampleOffer({
          id: "offre-b",
          employer: { name: null, siret: null },
          contract: { types: [], start: null, durationMonths: null },
          publishedAt: null,
        })}
      />
    ),
  },
  {
    name: "Offre publiée par une école, formation incluse",
    render: () => <OfferCard offer={exampleOffer({ id: "offre-c", trainingIncluded: true })} />,
  },
  {
    name: "Entreprise",
    render: () => (
      <CompanyCard company={exampleCompany()} activity="Entretien et réparation de véhicules automobiles" />
    ),
  },
  {
    name: "Entreprise sans nom, très fort potentiel",
    render: () => (
      <CompanyCard company={exampleCompany({ id: "sans-nom", name: null, size: null, potential: "very-high" })} />
    ),
  },
];
