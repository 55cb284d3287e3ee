import type { ImportReport } from "../../../domain/index.ts";
import type { Example } from "../example.ts";
import { ImportReports } from "./import-reports.tsx";

const report: ImportReport = {
  kind: "offers",
  files: ["exemple.ndjson"],
  startedAt: "2026-04-30T06:00:00.000Z",
  seconds: 3.2,
  read: 12_345,
  kept: 12_300,
  unchanged: 11_000,
  removed: 12,
  rejected: [{ reason: "siret", count: 45, lines: [3, 9] }],
};

function run(status: "published" | "kept"): ImportReport {
  const feed = { name: "exemple", label: "Offres d’Exemple", status, added: 320, changed: 45, message: null };
  return { ...report, files: [], feed };
}

export const examples: readonly Example[] = [
  {
    name: "Deux imports",
    render: () => (
      <ImportReports reports={[report, { ...report, kind: "trainings", startedAt: "2026-04-29T06:00:00.000Z" }]} />
    ),
  },
  {
    name: "Deux lectures d’une source, dont une sans suite",
    render: () => (
      <ImportReports reports={[run("published"), { ...run("kept"), startedAt: "2026-04-29T02:10:00.000Z" }]} />
    ),
  },
  { name: "Aucun import", render: () => <ImportReports reports={[]} /> },
];
