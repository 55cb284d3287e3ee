import { exampleOffer } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { OfferCard } from "../item-card/index.ts";
import { ResultList } from "./result-list.tsx";

export const examples: readonly Example[] = [
  {
    name: "Avec une suite",
    render: () => (
      <ResultList
        id="exemple-offres"
        title="26 offres d’emploi"
        hint="Ces employeurs cherchent quelqu’un maintenant."
        empty=""
        next={{ url: "/recherche?q=a&sources=offers&cursor=20", label: "Voir la suite des offres" }}
      >
        {[
          <OfferCard key="1" offer={exampleOffer({ id: "liste-1" })} />,
          <OfferCard key="2" offer={exampleOffer({ id: "liste-2" })} />,
        ]}
      </ResultList>
    ),
  },
  {
    name: "Vide",
    render: () => (
      <ResultList
        id="exemple-vide"
        title="Aucune offre d’emploi"
        empty="Personne n’a publié d’offre ici pour l’instant."
      >
        {[]}
      </ResultList>
    ),
  },
];
