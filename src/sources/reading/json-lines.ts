import { InvalidValue } from "../../domain/index.ts";
import { attempt } from "../checks/index.ts";
import type { FileFormat, ImportKind, Parsed, RecordOf, SourceContext } from "../format.ts";
import { linesOf, MAX_LINE } from "./lines.ts";

interface LinesFormat<K extends ImportKind> {
  readonly name: string;
  readonly kind: K;
  /** The keys by which a record is known. */
  readonly marks: readonly string[];
  /** Throws `InvalidValue` or a `ZodError` when the object is not a record. */
  toDomain(raw: unknown, context: SourceContext): RecordOf[K];
}

/** A format of one JSON object a line. A line that is too long or is no JSON is refused alone. */
export function linesFormat<K extends ImportKind>(format: LinesFormat<K>): FileFormat<K> {
  return {
    ...format,
    shape: "lines",
    async *records(text, context): AsyncIterable<Parsed<RecordOf[K]>> {
      for await (const { number, text: line, length } of linesOf(text)) {
        yield line === null
          ? { line: number, rejection: tooLong(length) }
          : attempt(number, () => format.toDomain(parseLine(line), context));
      }
    },
  };
}

export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new InvalidValue("line", line, "one whole JSON object");
  }
}

export function tooLong(length: number) {
  return { reason: `line longer than ${MAX_LINE} characters`, field: "line", got: `${length} characters` };
}
