import type { Index, ListIndex } from "../index/index.ts";
import { compare } from "../index/index.ts";

/** Offers and companies in one order: by id, offers first of the same id, then by source. */
export interface Employers {
  /** By item of each list: its place in that order. */
  readonly rankOfOffer: Uint32Array;
  readonly rankOfCompany: Uint32Array;
  /** By place: the item; companies are numbered after the last offer. */
  readonly byRank: Uint32Array;
  /** By training: 1 when some employer has the SIREN of its school. */
  readonly hasGroup: Uint8Array;
}

/** Merges the two lists, each already in the order of its ids. */
export function orderEmployers({ trainings, offers, companies }: Index): Employers {
  const rankOfOffer = new Uint32Array(offers.size);
  const rankOfCompany = new Uint32Array(companies.size);
  const byRank = new Uint32Array(offers.size + companies.size);
  let offer = 0;
  let company = 0;
  for (let rank = 0; rank < byRank.length; rank++) {
    const takesOffer =
      company === companies.size || (offer < offers.size && isNotAfter(offers, offer, companies, company));
    const item = takesOffer ? (offers.byRank[offer++] as number) : (companies.byRank[company++] as number);
    (takesOffer ? rankOfOffer : rankOfCompany)[item] = rank;
    byRank[rank] = takesOffer ? item : offers.size + item;
  }
  return { rankOfOffer, rankOfCompany, byRank, hasGroup: groups(trainings, offers, companies) };
}

function isNotAfter(a: ListIndex, rankA: number, b: ListIndex, rankB: number): boolean {
  return compare(a.ids.idAt(rankA), b.ids.idAt(rankB)) <= 0;
}

function groups(trainings: ListIndex, offers: ListIndex, companies: ListIndex): Uint8Array {
  const schools = new Set(trainings.siren);
  schools.delete(0);
  const shared = new Set<number>();
  for (const list of [offers, companies]) {
    for (const siren of list.siren) if (schools.has(siren)) shared.add(siren);
  }
  return Uint8Array.from(trainings.siren, (siren) => (shared.has(siren) ? 1 : 0));
}
