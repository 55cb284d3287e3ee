import { exampleBinome, exampleCompany, exampleTraining } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { BinomeCard } from "./binome-card.tsx";

export const examples: readonly Example[] = [
  { name: "Avec une offre", render: () => <BinomeCard binome={exampleBinome()} rank={1} back="/recherche?q=a" /> },
  {
    name: "Avec une entreprise sans offre",
    render: () => <BinomeCard binome={exampleBinome({ employer: exampleCompany(), score: 0.5 })} rank={2} />,
  },
  {
    name: "Métier proche, sans point de départ ni raison",
    render: () => (
      <BinomeCard
        rank={3}
        binome={exampleBinome({
          training: exampleTraining({ id: "formation-c", level: null }),
          match: "close",
          km: { homeTraining: null, homeEmployer: null, trainingEmployer: 0.01 },
          reasons: [],
        })}
      />
    ),
  },
];
