import type { Day } from "../domain/index.ts";
import { type History, HistoryBuilder } from "../hiring/index.ts";
import { loadReference } from "../reference/index.ts";
import { readEstablishments, readHires } from "../sources/index.ts";

/** A history read from files, and what was left out of them, in sentences. */
export interface ReadHistory {
  readonly history: History;
  readonly notes: readonly string[];
}

/** Reads files of hires and, if given, of establishments. Any identifier will do. Throws `FileRefused`. */
export async function historyFromFiles(
  hires: readonly string[],
  establishments: string | undefined,
  today: Day,
): Promise<ReadHistory> {
  const builder = new HistoryBuilder();
  const refused = new Map<string, { count: number; line: number }>();
  const context = { reference: loadReference(), today };
  let apart = 0;
  for (const path of hires) {
    for await (const parsed of readHires(path, context)) {
      if ("record" in parsed) {
        if (!parsed.record.alternance) apart += parsed.record.hires;
        builder.addHires(parsed.record);
        continue;
      }
      const { reason } = parsed.rejection;
      const group = refused.get(reason) ?? { count: 0, line: parsed.line };
      refused.set(reason, { ...group, count: group.count + 1 });
    }
  }
  if (establishments !== undefined) {
    for await (const traits of readEstablishments(establishments)) builder.addEstablishment(traits);
  }
  const history = builder.finish();
  return { history, notes: notesOf(history, refused, apart) };
}

function notesOf(
  history: History,
  refused: ReadonlyMap<string, { count: number; line: number }>,
  apart: number,
): string[] {
  const notes = [...refused].map(
    ([reason, { count, line }]) => `${count} line${count > 1 ? "s" : ""} refused, ${reason} (first: line ${line}).`,
  );
  if (history.repeated > 0) {
    const lines = history.repeated > 1 ? "lines say" : "line says";
    notes.push(`${history.repeated} ${lines} the same establishment and month as a later one: the last stands.`);
  }
  if (apart > 0) notes.push(`${apart} contracts of other types than 11 and 12 were kept apart and not counted.`);
  if (history.ids.length === 1) notes.push("One establishment only: rankings mean nothing, and its AUC is left empty.");
  return notes;
}
