import type { Example } from "../example.ts";
import { Chips } from "./chips.tsx";

const links = [
  { label: "Élargir à 50 km", url: "/recherche?q=m%C3%A9cano&radius=50" },
  { label: "Seulement CAP (4)", url: "/recherche?q=m%C3%A9cano&level=3" },
];

export const examples: readonly Example[] = [{ name: "Deux liens", render: () => <Chips links={links} /> }];
