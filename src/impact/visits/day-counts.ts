import type { Day, DayCounts, PathCount, Step, VisitEvent, WishPathCount, WishPlatform } from "../../domain/index.ts";
import { type Session, sessionsOf } from "./sessions-of.ts";

/** What is kept of a day, from its events by visitor then minute; no visitor is split between two pages. */
export async function countVisits(day: Day, pages: AsyncIterable<readonly VisitEvent[]>): Promise<DayCounts> {
  const sources = new Tally<string>();
  const visitors = new Tally<string>();
  const steps = new Tally<readonly [string, Step]>();
  const paths = new Tally<PathKey>();
  const wishes = new Tally<readonly [WishPlatform, string | null, Step]>();
  for await (const page of pages) {
    for (const sessions of visitorsOf(page)) {
      for (const session of sessions) {
        sources.add(session.source);
        for (const step of new Set(session.events.map((event) => event.step))) steps.add([session.source, step]);
        for (const key of wishKeys(session)) wishes.add(key);
        for (const key of session.events.flatMap(pathKey)) paths.add(key);
      }
      for (const source of new Set(sessions.map((session) => session.source))) visitors.add(source);
    }
  }
  return {
    sessions: sources.rows((source, sessions) => ({ day, source, sessions, visitors: visitors.of(source) })),
    steps: steps.rows(([source, step], sessions) => ({ day, source, step, sessions })),
    paths: paths.rows((key, events): PathCount => ({ day, ...key, events })),
    wishPaths: wishes.rows(([platform, departement, step], sessions): WishPathCount => {
      return { day, platform, departement, step, sessions };
    }),
  };
}

function* visitorsOf(events: readonly VisitEvent[]): Generator<readonly Session[]> {
  for (let start = 0; start < events.length; ) {
    let end = start + 1;
    while (events[end]?.visitor === events[start]?.visitor) end++;
    yield sessionsOf(events.slice(start, end));
    start = end;
  }
}

type PathKey = Pick<PathCount, "step" | "kind" | "feed" | "rank">;

function pathKey({ step, kind, feed, rank }: VisitEvent): PathKey[] {
  return kind === null || step === "wish" ? [] : [{ step, kind, feed, rank: band(rank) }];
}

/** Ranks one by one where the eye is, then together. */
function band(rank: number | null): number | null {
  if (rank === null || rank <= 10) return rank;
  return rank <= 20 ? 20 : 100;
}

/** What follows a wish in its session: the first one opened stands for all. */
function* wishKeys({ events }: Session): Generator<readonly [WishPlatform, string | null, Step]> {
  const wish = events.find(({ step }) => step === "wish");
  if (wish === undefined || (wish.kind !== "parcoursup" && wish.kind !== "affelnet")) return;
  const after = events.filter(({ minute, step }) => step === "wish" || minute >= wish.minute);
  for (const step of new Set(after.map((event) => event.step))) yield [wish.kind, wish.departement, step];
}

/** Counts things that are told apart by what they say. */
class Tally<Key> {
  readonly #counts = new Map<string, { readonly key: Key; count: number }>();

  add(key: Key): void {
    const text = JSON.stringify(key);
    const known = this.#counts.get(text);
    if (known === undefined) this.#counts.set(text, { key, count: 1 });
    else known.count++;
  }

  of(key: Key): number {
    return this.#counts.get(JSON.stringify(key))?.count ?? 0;
  }

  rows<Row>(row: (key: Key, count: number) => Row): Row[] {
    return [...this.#counts.values()].map(({ key, count }) => row(key, count));
  }
}
