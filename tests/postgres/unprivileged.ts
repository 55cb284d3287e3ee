import { execFileSync } from "node:child_process";

/** Whom to run PostgreSQL as. Empty: as ourselves. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` for root, who may not run PostgreSQL; ourselves for anyone else. */
export function unprivileged(): User {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
