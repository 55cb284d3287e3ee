import type { Example } from "../example.ts";
import { Fold } from "./fold.tsx";

export const examples: readonly Example[] = [
  {
    name: "Fermé sur un téléphone",
    render: () => (
      <Fold summary="Modifier ma recherche">
        <p>Ce qu’un grand écran montre toujours.</p>
      </Fold>
    ),
  },
];
