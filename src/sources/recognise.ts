import { type FileFormat, FileRefused, type ImportKind } from "./format.ts";
import { FORMATS, IMPORT_KINDS } from "./formats.ts";
import type { Head } from "./head.ts";

/** A format is recognised from this share of its own columns or keys: so one that misses a column is still named. */
const RECOGNISED_FROM = 0.5;

/**
 * The format of a file, from its content. Throws `FileRefused` when it is of another kind, or of none.
 * A line format keeps its benefit of the doubt: its lines are checked, and refused, one by one.
 */
export function recognise<K extends ImportKind>(kind: K, head: Head): FileFormat<K> {
  const formats: readonly FileFormat<K>[] = FORMATS[kind];
  const best = formats.reduce((a, b) => (likeness(b, head) > likeness(a, head) ? b : a));
  const others = IMPORT_KINDS.filter((other) => other !== kind).flatMap((other): FileFormat<ImportKind>[] => [
    ...FORMATS[other],
  ]);
  const other = others.find((format) => likeness(format, head) > Math.max(likeness(best, head), RECOGNISED_FROM));
  if (other) throw new FileRefused(`got ${other.name}, expected ${kind}: import it as "${other.kind}".`);
  if (likeness(best, head) >= RECOGNISED_FROM) return best;
  const native = formats.find((format) => format.shape === "lines");
  if (head.shape === "lines" && native) return native;
  throw new FileRefused(
    `format not recognised: got ${seen(head)}; expected one of ${formats.map(({ name }) => name).join(", ")}.`,
  );
}

/** The share of the format's own names that the file has; 0 when it has not its shape. */
function likeness(format: FileFormat<ImportKind>, head: Head): number {
  if (format.shape !== head.shape) return 0;
  return format.marks.filter((mark) => head.names.has(mark)).length / format.marks.length;
}

const SHAPES: Record<Head["shape"], string> = {
  csv: "a table with the columns",
  json: "a JSON array with the keys",
  lines: "JSON lines with the keys",
};

function seen({ shape, names }: Head): string {
  const shown = [...names].slice(0, 8).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return `${SHAPES[shape]} ${shown.join(", ") || "(none)"}`;
}
