import { readFileSync } from "node:fs";

/** A process that was, and may still be. */
export interface ProcessMark {
  readonly pid: number;
  readonly start: string | null;
}

/** Whether that very process still runs. Its number alone does not say so: numbers are given again. */
export function isAlive({ pid, start }: ProcessMark): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !answers(pid)) return false;
  const now = startOf(pid);
  return start === null || now === null || start === now;
}

/** When a process started, by the boot of the machine and the ticks since; null where /proc does not say (macOS, Windows). */
export function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may hold spaces; the start time is the 20th field after it.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
