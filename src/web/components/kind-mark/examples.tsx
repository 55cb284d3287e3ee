import type { Example } from "../example.ts";
import { KindMark } from "./kind-mark.tsx";

export const examples: readonly Example[] = [
  { name: "Formation", render: () => <KindMark kind="training" /> },
  { name: "Offre", render: () => <KindMark kind="offer" /> },
  { name: "Entreprise", render: () => <KindMark kind="company" /> },
  { name: "Un autre mot", render: () => <KindMark kind="offer" word="Employeur" /> },
];
