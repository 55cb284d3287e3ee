import { isbot } from "isbot";
import type { Clock, Day, Loss, LossCount, VisitEvent, VisitStore } from "../../domain/index.ts";
import { Guard, type Limits } from "./guard.ts";
import type { Hit, PathStep } from "./hit.ts";
import { eventId, identityOf, REPEATED_MINUTES } from "./identity.ts";
import { parisTime } from "./paris-time.ts";

/** Takes in what visitors do. */
export interface VisitRecorder {
  /** Never waits and never throws: what there is no room for is dropped, and counted. */
  record(hit: Hit): void;
  /** Somebody who is not to be measured: counted, and nothing else. */
  turnAway(reason: Loss): void;
  /** Writes what is waiting, some of it at a time; gives the days that have new events. */
  flush(): Promise<readonly Day[]>;
}

interface Waiting {
  readonly hit: Hit;
  readonly at: Date;
}

export interface RecorderOptions {
  readonly store: Pick<VisitStore, "saltOf" | "putVisits" | "addLosses">;
  readonly clock: Clock;
  /** The département of a point; null at sea. */
  readonly departementAt: (lat: number, lon: number) => string | null;
  readonly limits?: Limits;
  /** Hits that may wait. */
  readonly room?: number;
}

/** Long enough for the embedded database to be busy half a minute at a common pace; a few megabytes. */
const ROOM = 20_000;
/** Written at once: it takes the embedded database some 30 ms, in which nobody is answered. */
const BATCH = 2_000;
const MOST_BROWSERS = 5_000;

export function createRecorder(options: RecorderOptions): VisitRecorder {
  return new Recorder(options);
}

class Recorder implements VisitRecorder {
  readonly #options: RecorderOptions;
  readonly #guard: Guard;
  readonly #seen = new Seen();
  readonly #losses = new Map<string, LossCount>();
  #waiting: Waiting[] = [];
  #today: { readonly day: Day | null; readonly salt: string } = { day: null, salt: "" };

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#guard = new Guard(options.limits);
  }

  record(hit: Hit): void {
    const at = this.#options.clock.now();
    if (isRobot(hit)) this.#lose("robot", at);
    else if (!this.#guard.admits(hit.client ?? hit.ip, at.getTime())) this.#lose("flood", at);
    else if (this.#waiting.length >= (this.#options.room ?? ROOM)) this.#lose("pressure", at);
    else this.#waiting.push({ hit, at });
  }

  turnAway(reason: Loss): void {
    this.#lose(reason, this.#options.clock.now());
  }

  async flush(): Promise<readonly Day[]> {
    const batch = this.#waiting.slice(0, BATCH);
    this.#waiting = this.#waiting.slice(BATCH);
    const days = Map.groupBy(batch, ({ at }) => parisTime(at).day);
    for (const [day, some] of days) {
      await this.#write(day, some).catch(() => this.#lose("store", some[0]?.at ?? new Date(), some.length));
    }
    await this.#writeLosses();
    return [...days.keys()];
  }

  async #write(day: Day, batch: readonly Waiting[]): Promise<void> {
    if (this.#today.day !== day) {
      this.#today = { day, salt: await this.#options.store.saltOf(day) };
      this.#guard.forget();
    }
    const events = mergeRanks(batch.flatMap(({ hit, at }) => this.#eventsOf(hit, at)));
    await this.#options.store.putVisits(events);
    this.#seen.add(events);
  }

  #eventsOf(hit: Hit, at: Date): VisitEvent[] {
    const { salt } = this.#today;
    const { network, visitor } = identityOf(hit, salt);
    if (!this.#guard.admitsVisitor(network, visitor)) {
      this.#lose("flood", at);
      return [];
    }
    const { day, minute } = parisTime(at);
    const source = this.#guard.sourceOf(hit.source);
    return hit.steps.flatMap((step) => {
      const id = eventId(salt, visitor, step.step, step.what, minute);
      // Told again, it changes nothing, unless it says a rank that was not known.
      if (this.#seen.has(id) && (step.rank ?? null) === null) return [];
      return [{ day, id, visitor, minute, source, ...storedStep(step, this.#options) }];
    });
  }

  #lose(reason: Loss, at: Date, events = 1): void {
    const { day } = parisTime(at);
    const key = `${day} ${reason}`;
    this.#losses.set(key, { day, reason, events: (this.#losses.get(key)?.events ?? 0) + events });
  }

  /** Those that cannot be written wait for the next time. */
  async #writeLosses(): Promise<void> {
    const lost = [...this.#losses.values()];
    if (lost.length === 0) return;
    this.#losses.clear();
    try {
      await this.#options.store.addLosses(lost);
    } catch {
      for (const { day, reason, events } of lost) this.#lose(reason, new Date(`${day}T12:00:00Z`), events);
    }
  }
}

/** The events of the last minutes: one told again is dropped before it costs a query. */
class Seen {
  #ids = new Set<string>();
  #since = -1;

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(events: readonly VisitEvent[]): void {
    const since = Math.floor((events.at(-1)?.minute ?? 0) / REPEATED_MINUTES);
    if (since !== this.#since) this.#ids.clear();
    this.#since = since;
    for (const { id } of events) this.#ids.add(id);
  }
}

const robots = new Map<string, boolean>();

/** A program is what an API client is: only what calls itself a crawler is left out there. */
function isRobot({ userAgent, client, source }: Hit): boolean {
  if (client !== null) return false;
  if (source === "api" || source?.startsWith("api:")) return /bot\b|crawl|spider/i.test(userAgent);
  let known = robots.get(userAgent);
  if (known === undefined) {
    known = userAgent === "" || isbot(userAgent);
    if (robots.size >= MOST_BROWSERS) robots.clear();
    robots.set(userAgent, known);
  }
  return known;
}

function storedStep(step: PathStep, { departementAt }: RecorderOptions) {
  const { kind = null, feed = null, rank = null, occupation = null, place = null } = step;
  const departement = place === null ? null : departementAt(place.lat, place.lon);
  return { step: step.step, kind, feed, rank: rank === null ? null : Math.min(rank, 1_000), occupation, departement };
}

/** One statement cannot say the same event twice. */
function mergeRanks(events: readonly VisitEvent[]): readonly VisitEvent[] {
  const byId = new Map<string, VisitEvent>();
  for (const event of events) {
    const same = byId.get(event.id);
    byId.set(event.id, same === undefined ? event : { ...same, rank: same.rank ?? event.rank });
  }
  return [...byId.values()];
}
