import type { Session, Training } from "../../domain/index.ts";

/** Two rows of one training: its sessions are put together, and it is published when one of its rows is. */
export function mergeSessions(first: Training, next: Training): Training {
  // What a published row says is more up to date than what a withdrawn one said.
  const chosen = !first.published && next.published ? next : first;
  const sessions = distinct([...first.sessions, ...next.sessions]);
  return { ...chosen, sessions, published: first.published || next.published };
}

function distinct(sessions: readonly Session[]): Session[] {
  const byStart = new Map(sessions.map((session) => [session.start, session]));
  return [...byStart.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}
