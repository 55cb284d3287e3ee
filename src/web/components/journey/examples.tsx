import type { Example } from "../example.ts";
import { Journey } from "./journey.tsx";

export const examples: readonly Example[] = [
  {
    name: "De chez soi à une offre",
    render: () => <Journey km={{ homeTraining: 2.1, homeEmployer: 3.4, trainingEmployer: 0.9 }} employerKind="offer" />,
  },
  {
    name: "Vers une entreprise sans offre, au loin",
    render: () => (
      <Journey km={{ homeTraining: 48, homeEmployer: 51.2, trainingEmployer: 12.4 }} employerKind="company" />
    ),
  },
  {
    name: "Sans point de départ",
    render: () => (
      <Journey km={{ homeTraining: null, homeEmployer: null, trainingEmployer: 4.2 }} employerKind="offer" />
    ),
  },
];
