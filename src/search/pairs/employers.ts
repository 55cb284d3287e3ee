import type { Grown, Index } from "../index/index.ts";

/** Offers and companies in one order: by id, offers first of the same id, then by source. */
export interface Employers {
  /** By item of each list: its place in that order. */
  readonly rankOfOffer: Uint32Array;
  readonly rankOfCompany: Uint32Array;
  /** By place: the item; companies are numbered after the last offer. */
  readonly byRank: Uint32Array;
}

/** Merges the two lists, each already in the order of its ids. */
export function orderEmployers(index: Index): Employers {
  const { offers, companies } = index;
  const companiesBefore = new Uint32Array(offers.size);
  for (let offer = 0; offer < offers.size; offer++) {
    companiesBefore[offer] = companies.ids.rankFrom(offers.ids.idAt(offer), "");
  }
  return inOrder(index, companiesBefore);
}

/** The same for an index made from another one: only the offers that were added are looked up. */
export function orderGrown({ index, offerRanks }: Grown, before: Employers, base: Index): Employers {
  const companiesBefore = Uint32Array.from(offerRanks, (baseRank, rank) =>
    baseRank >= 0
      ? (before.rankOfOffer[base.offers.byRank[baseRank] as number] as number) - baseRank
      : index.companies.ids.rankFrom(index.offers.ids.idAt(rank), ""),
  );
  return inOrder(index, companiesBefore);
}

/** `companiesBefore`: by rank of the offers, how many companies come before. */
function inOrder({ offers, companies }: Index, companiesBefore: Uint32Array): Employers {
  const rankOfOffer = new Uint32Array(offers.size);
  const rankOfCompany = new Uint32Array(companies.size);
  const byRank = new Uint32Array(offers.size + companies.size);
  let offer = 0;
  let company = 0;
  for (let rank = 0; rank < byRank.length; rank++) {
    const takesOffer = offer < offers.size && companiesBefore[offer] === company;
    const item = takesOffer ? (offers.byRank[offer++] as number) : (companies.byRank[company++] as number);
    (takesOffer ? rankOfOffer : rankOfCompany)[item] = rank;
    byRank[rank] = takesOffer ? item : offers.size + item;
  }
  return { rankOfOffer, rankOfCompany, byRank };
}
