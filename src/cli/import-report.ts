import type { ImportOutcome, RejectedGroup } from "../ingest/index.ts";

const MAX_LINES_SHOWN = 10;
const MAX_VALUE_SHOWN = 60;

/** The report of an import as text, one fact a line. */
export function describeOutcome(outcome: ImportOutcome): string {
  const { kind, files, formats, read, kept, unchanged, removed, seconds, rejected } = outcome;
  const refused = rejected.reduce((sum, { count }) => sum + count, 0);
  return [
    `${outcome.dryRun ? "Dry run, nothing stored: " : ""}${kind} from ${sources(files, formats)} in ${seconds} s`,
    `read       ${read}`,
    `kept       ${kept}, of which ${unchanged} unchanged`,
    `removed    ${removed}`,
    ...(outcome.duplicates === null
      ? []
      : [`duplicates ${outcome.duplicates} offers shown under one of another source`]),
    ...(outcome.demonstrationRemoved > 0
      ? [`demonstration world removed: ${outcome.demonstrationRemoved} records`]
      : []),
    ...(outcome.personalColumns.length > 0
      ? [`never read ${outcome.personalColumns.length} columns about persons: ${outcome.personalColumns.join(", ")}`]
      : []),
    `rejected   ${refused}`,
    ...rejected.map(describeGroup),
  ].join("\n");
}

function sources(files: readonly string[], formats: readonly string[]): string {
  return files.map((file, i) => `${file} (${formats[i]})`).join(", ");
}

function describeGroup({ reason, count, lines, got }: RejectedGroup): string {
  const shown = lines.slice(0, MAX_LINES_SHOWN).join(", ");
  const more = count > Math.min(lines.length, MAX_LINES_SHOWN) ? "…" : "";
  const values = got.length === 0 ? "" : `; got ${got.map(shortened).join(", ")}`;
  return `  ${count} × ${reason} (line ${shown}${more}${values})`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_VALUE_SHOWN ? `${text.slice(0, MAX_VALUE_SHOWN)}…` : text;
}
