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
          <strong>{report.feed?.label ?? texts.kinds[report.kind] ?? report.kind}</strong>,{" "}
          {instantInWords(report.startedAt)}
          <br />
          {summaryOf(report)}
        </li>
      ))}
    </ul>
  );
}

function summaryOf(report: ImportReport): string {
  const rejected = report.rejected.reduce((sum, { count }) => sum + count, 0);
  if (report.feed !== undefined) return runOf(report, report.feed, rejected);
  return [
    counted(report.read, "ligne lue", "lignes lues", "Aucune"),
    counted(report.kept, "gardée", "gardées", "aucune"),
    counted(rejected, "refusée", "refusées", "aucune"),
  ].join(", ");
}

/** What changed, which is what a run of a source is about; the reasons that refuse the most, for who fills these forms. */
function runOf(
  { read, removed, seconds, rejected }: ImportReport,
  feed: NonNullable<ImportReport["feed"]>,
  refused: number,
): string {
  if (feed.status === "kept") return texts.kept;
  const reasons = rejected.slice(0, 2).map(({ reason, count }) => `${count} × ${reason}`);
  const figures = [
    counted(read, "fiche lue", "fiches lues", "Aucune"),
    counted(feed.added, "nouvelle", "nouvelles", "aucune"),
    counted(feed.changed, "modifiée", "modifiées", "aucune"),
    counted(removed, "disparue", "disparues", "aucune"),
    counted(refused, "refusée", "refusées", "aucune") + (reasons.length === 0 ? "" : ` (${reasons.join(" ; ")})`),
  ];
  return `${figures.join(", ")}, ${texts.took(Math.max(1, Math.round(seconds)))}`;
}
