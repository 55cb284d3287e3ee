import type { Rejection } from "../sources/index.ts";
import type { RejectedGroup } from "./outcome.ts";

/** Enough to find what is wrong in a file, little enough for a report. */
const MAX_LINES = 100;
const MAX_GOT = 3;

/** Counts what is refused, by reason. */
export class Rejections {
  #groups = new Map<string, { count: number; lines: number[]; got: unknown[] }>();

  /** `origin` is put before the reason when there are several files: a line number alone would not say of which. */
  add(line: number, { reason, got }: Pick<Rejection, "reason" | "got">, origin: string | null = null): void {
    const key = origin === null ? reason : `${origin}: ${reason}`;
    const group = this.#groups.get(key) ?? { count: 0, lines: [], got: [] };
    this.#groups.set(key, group);
    group.count++;
    if (group.lines.length < MAX_LINES) group.lines.push(line);
    if (group.got.length < MAX_GOT && got !== undefined && !group.got.includes(got)) group.got.push(got);
  }

  /** Most frequent first, then by reason. */
  groups(): RejectedGroup[] {
    return [...this.#groups]
      .map(([reason, { count, lines, got }]) => ({ reason, count, lines: lines.toSorted((a, b) => a - b), got }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}
