import { networkOf } from "../../lib/network.ts";

export interface Limits {
  /** Steps a minute from one network (an address, an IPv6 /64): behind one there may be a whole school. */
  readonly stepsAMinute: number;
  /** Different visitors a day from one network: a school has few kinds of browsers, a flood makes them up. */
  readonly visitorsADay: number;
  /** Different sources a day. */
  readonly sourcesADay: number;
}

const LIMITS: Limits = { stepsAMinute: 600, visitorsADay: 300, sourcesADay: 500 };

/** For benches, where everybody has the same address. */
export const UNLIMITED: Limits = {
  stepsAMinute: Number.POSITIVE_INFINITY,
  visitorsADay: Number.POSITIVE_INFINITY,
  sourcesADay: 10_000,
};

/** Networks held at once; beyond, new ones wait for the next minute. */
const MOST_NETWORKS = 50_000;

/** Keeps one network from filling the figures. What it holds lives in memory only, for a minute or for the day. */
export class Guard {
  readonly #limits: Limits;
  #minute = 0;
  #steps = new Map<string, number>();
  #visitors = new Map<string, Set<string>>();
  #sources = new Set<string>();

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
  }

  /** False when that network has had its share of this minute. `at`: milliseconds. */
  admits(ip: string, at: number): boolean {
    const minute = Math.floor(at / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#steps.clear();
    }
    const network = networkOf(ip);
    const steps = (this.#steps.get(network) ?? 0) + 1;
    if (steps > this.#limits.stepsAMinute || (steps === 1 && this.#steps.size >= MOST_NETWORKS)) return false;
    this.#steps.set(network, steps);
    return true;
  }

  /** False when that network already had as many visitors as it may in a day. `network` and `visitor` are digests of the day. */
  admitsVisitor(network: string, visitor: string): boolean {
    const known = this.#visitors.get(network) ?? new Set();
    if (known.has(visitor)) return true;
    if (known.size >= this.#limits.visitorsADay) return false;
    this.#visitors.set(network, known.add(visitor));
    return true;
  }

  /** The source, or its category alone when the day has had too many of them. */
  sourceOf(source: string | null): string | null {
    if (source === null || this.#sources.has(source)) return source;
    if (this.#sources.size >= this.#limits.sourcesADay && source.includes(":")) return `${source.split(":")[0]}:autre`;
    this.#sources.add(source);
    return source;
  }

  /** Another day: nothing of the last one is kept. */
  forget(): void {
    this.#visitors.clear();
    this.#sources.clear();
  }
}
