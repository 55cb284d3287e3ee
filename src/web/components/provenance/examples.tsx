import type { Example } from "../example.ts";
import { Provenance } from "./provenance.tsx";

export const examples: readonly Example[] = [
  { name: "Démonstration", render: () => <Provenance sources={["demonstration"]} asOf="2026-04-30T06:00:00.000Z" /> },
  {
    name: "Deux sources",
    render: () => <Provenance sources={["exemple A", "exemple B"]} asOf="2026-04-30T06:00:00.000Z" />,
  },
];
