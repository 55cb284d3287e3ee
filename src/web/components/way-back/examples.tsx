import type { Example } from "../example.ts";
import { WayBack } from "./way-back.tsx";

export const examples: readonly Example[] = [
  { name: "Depuis des résultats", render: () => <WayBack to="/recherche?q=m%C3%A9cano&place=Metz#offer-0123456789" /> },
  { name: "Ouverte directement", render: () => <WayBack to={null} /> },
];
