import { type Cfd, parseCfd } from "../domain/index.ts";
import { readTable } from "./table.ts";

/** A diploma that took the place of an older one, which schools, wishes and statistics go on naming for years. */
export interface Succession {
  readonly older: Cfd;
  readonly newer: Cfd;
}

export function loadSuccessions(): readonly Succession[] {
  return readTable("certification-successions.csv", ["older", "newer"]).map((row) => ({
    older: parseCfd(row.older, "older"),
    newer: parseCfd(row.newer, "newer"),
  }));
}
