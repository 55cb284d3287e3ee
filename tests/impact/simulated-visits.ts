import type { RomeCode } from "../../src/domain/index.ts";
import type { Hit, PathStep } from "../../src/impact/index.ts";
import { seededRandom } from "../../src/lib/random.ts";

/** One request of a simulated day, in the order of time. */
export interface SimulatedHit {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly hit: Hit;
}

export interface SimulatedDay {
  readonly hits: readonly SimulatedHit[];
  /** What is true: sessions by source. */
  readonly sessions: ReadonlyMap<string, number>;
  readonly visitors: number;
}

const BROWSERS = [
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
];
const ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

/** How often each source sends somebody. */
const SOURCES: readonly (readonly [source: string, share: number])[] = [
  ["parcoursup", 0.34],
  ["direct", 0.25],
  ["search:google", 0.18],
  ["widget:mission-locale", 0.1],
  ["affelnet", 0.08],
  ["campaign:salon", 0.05],
];
const OCCUPATIONS = ["D1102", "F1602", "G1602", "M1805"] as RomeCode[];
const METZ = { lat: 49.12, lon: 6.18 };
const MINUTE = 60_000;

/**
 * A day of about `events` requests, the same for the same seed: people who come once or twice and go some way along the path; besides them,
 * which must change nothing, robots, requests sent twice, and a flood from one address, which counts as the one visit it is.
 */
export function simulateDay(midnight: number, events: number, seed: number): SimulatedDay {
  const random = seededRandom(seed);
  const hits: SimulatedHit[] = [];
  const sessions = new Map<string, number>();
  const add = (source: string) => sessions.set(source, (sessions.get(source) ?? 0) + 1);
  let visitors = 0;
  while (hits.length < events) {
    const ip = `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`;
    const userAgent = BROWSERS[Math.floor(random() * BROWSERS.length)] ?? "";
    visitors++;
    let at = midnight + Math.floor(random() * 15 * 60) * MINUTE;
    const visits = random() < 0.2 ? 2 : 1;
    for (let visit = 0; visit < visits; visit++) {
      const source = sourceAt(random());
      add(source);
      at = pushSession(hits, { ip, userAgent, source, at, random }) + (45 + Math.floor(random() * 60)) * MINUTE;
    }
    if (random() < 0.1) hits.push(robotAt(at, ip));
  }
  pushFlood(hits, midnight + 10 * 60 * MINUTE, Math.max(700, Math.round(events / 20)));
  add("campaign:inondation");
  return { hits: hits.sort((a, b) => a.at - b.at), sessions, visitors: visitors + 1 };
}

interface Someone {
  readonly ip: string;
  readonly userAgent: string;
  readonly source: string;
  readonly at: number;
  readonly random: () => number;
}

/** Gives when the session ends. */
function pushSession(hits: SimulatedHit[], { ip, userAgent, source, at, random }: Someone): number {
  let now = at;
  for (const [rank, step] of [...stepsOf(random, hits.length)].entries()) {
    const hit: Hit = { ip, userAgent, client: null, source: rank === 0 ? source : null, steps: [step] };
    hits.push({ at: now, hit });
    // The network lost the answer, and the browser asked again.
    if (random() < 0.05) hits.push({ at: now + 1_000, hit });
    now += (1 + Math.floor(random() * 9)) * MINUTE;
  }
  return now;
}

function* stepsOf(random: () => number, at: number): Generator<PathStep> {
  yield {
    step: "seen",
    what: `/recherche?${at}`,
    occupation: OCCUPATIONS[at % OCCUPATIONS.length] ?? null,
    place: METZ,
  };
  if (random() > 0.7) return;
  const item = { kind: "offer", feed: "exemple", what: `/offre/${at}` } as const;
  yield { step: "details", rank: 1 + Math.floor(random() * 30), ...item };
  if (random() > 0.5) return;
  yield { step: random() < 0.5 ? "contact" : "outgoing", ...item };
  if (random() < 0.3) yield { step: "saved", ...item };
}

function sourceAt(draw: number): string {
  let left = draw;
  for (const [source, share] of SOURCES) {
    if (left < share) return source;
    left -= share;
  }
  return "direct";
}

function robotAt(at: number, ip: string): SimulatedHit {
  const steps: PathStep[] = [{ step: "visit", what: "/" }];
  return { at, hit: { ip, userAgent: ROBOT, client: null, source: "direct", steps } };
}

/** One address, one browser, thousands of pages within ten minutes. */
function pushFlood(hits: SimulatedHit[], from: number, count: number): void {
  for (let at = 0; at < count; at++) {
    const steps: PathStep[] = [{ step: "visit", what: `/${at}` }];
    const hit: Hit = {
      ip: "192.0.2.66",
      userAgent: BROWSERS[0] ?? "",
      client: null,
      source: "campaign:inondation",
      steps,
    };
    hits.push({ at: from + Math.floor((at / count) * 10 * MINUTE), hit });
  }
}
