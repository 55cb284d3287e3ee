import type { Certification, Reference, RomeCode } from "../../domain/index.ts";
import { type Draw, weighted } from "./draw.ts";
import { TRADES, type Trade } from "./trades.ts";

/** The real certifications, as the world draws among them. */
export interface CertificationDraw {
  /** One that leads to the trade; null when the reference has none. */
  forTrade(trade: Trade, draw: Draw): Certification | null;
  /** One of a trade by its weight; one time in twelve, any of the reference. Null when the reference has none at all. */
  any(draw: Draw): Certification | null;
}

const ANY_AT_ALL = 1 / 12;

export function certificationDraw(reference: Reference): CertificationDraw {
  const all = reference.certifications.filter((it) => it.romes.length > 0);
  const byRome = new Map<RomeCode, Certification[]>();
  for (const certification of all) {
    for (const rome of certification.romes) byRome.set(rome, [...(byRome.get(rome) ?? []), certification]);
  }
  const taught = TRADES.filter((trade) => byRome.has(trade.rome));
  const drawTrade = weighted(taught, (trade) => trade.weight);
  const forTrade = (trade: Trade, draw: Draw) => {
    const among = byRome.get(trade.rome);
    return among ? draw.one(among) : null;
  };
  return {
    forTrade,
    any: (draw) => {
      if (all.length === 0) return null;
      return taught.length === 0 || draw.chance(ANY_AT_ALL) ? draw.one(all) : forTrade(drawTrade(draw), draw);
    },
  };
}
