import { HOME } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { SortLinks } from "./sort-links.tsx";

export const examples: readonly Example[] = [
  {
    name: "Autour d’un point",
    render: () => <SortLinks query={{ q: "mécano" }} asked={{ sort: "best", place: HOME }} />,
  },
  { name: "Sans point", render: () => <SortLinks query={{ q: "mécano" }} asked={{ sort: "date", place: null }} /> },
];
