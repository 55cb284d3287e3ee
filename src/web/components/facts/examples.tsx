import type { Example } from "../example.ts";
import { Facts } from "./facts.tsx";

export const examples: readonly Example[] = [
  {
    name: "Trois faits, un inconnu",
    render: () => (
      <Facts
        facts={[
          { term: "École", value: "École d’exemple A" },
          { term: "Adresse", value: "1 rue de l’Exemple, Metz" },
          { term: "Durée", value: null },
        ]}
      />
    ),
  },
];
