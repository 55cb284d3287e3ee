import type { Example } from "../example.ts";
import { SearchForm } from "./search-form.tsx";

export const examples: readonly Example[] = [
  { name: "Vide", render: () => <SearchForm /> },
  {
    name: "Remplie, avec un filtre gardé",
    render: () => <SearchForm q="mécano" place="Metz" kept={{ level: "3" }} compact />,
  },
  { name: "Un lieu inconnu", render: () => <SearchForm q="mécano" place="Metzz" refused="place" /> },
];
