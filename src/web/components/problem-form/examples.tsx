import { exampleCompany, exampleOffer, exampleTraining } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { ProblemForm, ProblemReporting } from "./problem-form.tsx";

export const examples: readonly Example[] = [
  {
    name: "Au pied d’une page",
    render: () => <ProblemReporting item={exampleOffer()} back={null} sent={false} />,
  },
  { name: "Envoyé", render: () => <ProblemReporting item={exampleOffer()} back={null} sent /> },
  { name: "D’une formation", render: () => <ProblemForm item={exampleTraining()} back={null} /> },
  {
    name: "À compléter",
    render: () => <ProblemForm item={exampleCompany()} back="/recherche" given={{ reason: "other", words: "" }} />,
  },
];
