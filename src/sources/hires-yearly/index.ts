import type { Hires } from "../../domain/index.ts";
import { attempt } from "../checks/index.ts";
import type { FileFormat, Parsed, SourceContext } from "../format.ts";
import type { IdentifierOf } from "../hires-fields.ts";
import { linesOf, parseLine, tooLong } from "../reading/index.ts";
import { KEYS } from "./schema.ts";
import { toHires } from "./to-domain.ts";

/** Yearly totals, one establishment a line: `{"siret":"…","contrats_par_annee":{"2023":2}}`. */
export const hiresYearly = (identifier: IdentifierOf): FileFormat<"hires"> => ({
  name: "hires-yearly",
  kind: "hires",
  marks: KEYS,
  shape: "lines",
  async *records(text, context): AsyncIterable<Parsed<Hires>> {
    for await (const { number, text: line, length } of linesOf(text)) {
      if (line === null) yield { line: number, rejection: tooLong(length) };
      else yield* monthsOf(number, line, context, identifier);
    }
  },
});

/** One line read gives one record a month. */
function* monthsOf(
  number: number,
  line: string,
  context: SourceContext,
  identifier: IdentifierOf,
): Iterable<Parsed<Hires>> {
  const parsed = attempt(number, () => toHires(parseLine(line), context, identifier));
  if ("rejection" in parsed) yield parsed;
  else yield* parsed.record.map((record, i) => ({ line: number, record, gathers: i === 0 ? 1 : 0 }));
}
