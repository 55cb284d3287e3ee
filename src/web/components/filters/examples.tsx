import { type Facets, parseDay } from "../../../domain/index.ts";
import type { Example } from "../example.ts";
import { ActiveFilters, Filters } from "./filters.tsx";

const today = parseDay("2026-05-01");
const facets: Facets = {
  source: [],
  level: [{ value: "3", label: "CAP", count: 12 }],
  contract: [{ value: "apprentissage", label: "Apprentissage", count: 1034 }],
  startMonth: [],
  disability: [],
  trainingIncluded: [{ value: "only", label: "Formation incluse", count: 7 }],
  diploma: [],
  distance: [],
  size: [],
  sector: [],
};

export const examples: readonly Example[] = [
  {
    name: "Aucun filtre",
    render: () => <Filters query={{ q: "mécano", place: "Metz" }} facets={facets} today={today} />,
  },
  {
    name: "Tous les filtres",
    render: () => (
      <Filters
        query={{
          q: "mécano",
          radius: "12.5",
          level: "3",
          contract: "apprentissage",
          startBefore: "2026-10-15",
          disability: "true",
          trainingIncluded: "without",
          sources: "binomes,offers",
        }}
        facets={facets}
        today={today}
      />
    ),
  },
  {
    name: "Filtres actifs",
    render: () => <ActiveFilters query={{ q: "mécano", level: "3", radius: "12.5" }} />,
  },
];
