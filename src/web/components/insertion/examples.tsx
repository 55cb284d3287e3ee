import type { InsertionPanel } from "../../../domain/index.ts";
import type { Example } from "../example.ts";
import { Insertion } from "./insertion.tsx";

const PANEL: InsertionPanel = {
  apprenticeship: {
    level: "school",
    route: "apprentissage",
    region: null,
    rates: [
      { months: 6, rate: 71, cohort: "2023-2024", leavers: null },
      { months: 12, rate: 74, cohort: "2022-2023", leavers: null },
    ],
    furtherStudyRate: 30,
    employedShare: 50,
    brokenShare: 21,
  },
  school: {
    level: "region",
    route: "scolaire",
    region: "44",
    rates: [{ months: 6, rate: 42, cohort: "2022-2023", leavers: 120 }],
    furtherStudyRate: 55,
    employedShare: null,
    brokenShare: null,
  },
  missing: null,
};

export const examples: readonly Example[] = [
  { name: "L’école, et la voie scolaire dans la région", render: () => <Insertion panel={PANEL} region="Grand Est" /> },
  {
    name: "Effectif trop faible",
    render: () => <Insertion panel={{ apprenticeship: null, school: null, missing: "too-few" }} region={null} />,
  },
  {
    name: "Rien de publié",
    render: () => <Insertion panel={{ apprenticeship: null, school: null, missing: "unpublished" }} region={null} />,
  },
];
