import type { ImportReport } from "../../../domain/index.ts";
import { counted, instantInWords } from "../../french/index.ts";
import { importReportTexts as texts } from "./texts.ts";

/** The last imports, newest first: what was read, kept and refused. A list, because a table of five columns does not fit a phone. */
export function ImportReports({ reports }: { reports: readonly ImportReport[] }) {
  if (reports.length === 0) return <p>{texts.none}</p>;
  return (
    <ul class="import-reports">
      {reports.map((report) => (
        <li key={`${report.startedAt} ${report.kind}`}>
          <strong>{texts.kinds[report.kind] ?? report.kind}</strong>, {instantInWords(report.startedAt)}
          <br />
          {summaryOf(report)}
        </li>
      ))}
    </ul>
  );
}

function summaryOf(report: ImportReport): string {
  const rejected = report.rejected.reduce((sum, { count }) => sum + count, 0);
  return [
    counted(report.read, "ligne lue", "lignes lues", "Aucune"),
    counted(report.kept, "gardée", "gardées", "aucune"),
    counted(rejected, "refusée", "refusées", "aucune"),
  ].join(", ");
}
