import type { VisitEvent } from "../../domain/index.ts";

/** A visit: what one visitor did without half an hour of rest, and who sent it. */
export interface Session {
  readonly source: string;
  readonly events: readonly VisitEvent[];
}

/** As in most measures of audience: after half an hour without a page, it is another visit. */
const REST_MINUTES = 30;
const DIRECT = "direct";

/**
 * The sessions of one visitor in one day, from the events in the order of their minutes (in one minute, those that say a source first).
 * A visitor whom another source sends again begins another session. One that goes on after a rest, from a page left open, is of the source
 * that sent it first.
 */
export function sessionsOf(events: readonly VisitEvent[]): readonly Session[] {
  const sessions: { source: string; events: VisitEvent[] }[] = [];
  let last: VisitEvent | null = null;
  for (const event of events) {
    const current = sessions.at(-1);
    const sentAgain = event.source !== null && event.source !== DIRECT && event.source !== current?.source;
    if (current === undefined || last === null || event.minute - last.minute > REST_MINUTES || sentAgain) {
      sessions.push({ source: event.source ?? current?.source ?? DIRECT, events: [event] });
    } else current.events.push(event);
    last = event;
  }
  return sessions;
}
