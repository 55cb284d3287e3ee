import type { Example } from "../example.ts";
import { Notice } from "./notice.tsx";

export const examples: readonly Example[] = [
  {
    name: "Information",
    render: () => (
      <Notice title="Bon à savoir">
        <p>Vous pouvez commencer votre contrat toute l’année.</p>
      </Notice>
    ),
  },
  {
    name: "Avertissement",
    render: () => (
      <Notice tone="warning">
        <p>Les offres datent d’hier : la mise à jour de cette nuit a échoué.</p>
      </Notice>
    ),
  },
  {
    name: "À corriger",
    render: () => (
      <Notice tone="alert" title="Le champ « Où ? » est à corriger">
        <p>Nous avons reçu « Metzz ».</p>
      </Notice>
    ),
  },
];
