import {
  CONTRACT_BITS,
  type ContractType,
  lastSearchedDay,
  MOST_OPENINGS,
  type Offer,
  offerTexts,
  type StoredOffer,
} from "../../domain/index.ts";
import type { OccupationNumbers } from "./codes.ts";
import { dayNumber, dayNumberOrNone, lastDayTogether, monthNumber, NO_DAY } from "./days.ts";
import { int32, uint8 } from "./growing.ts";
import type { Arrived, ListBuilder, ListIndex } from "./list-index.ts";

export interface OfferIndex extends ListIndex {
  readonly name: "offers";
  /** 3 to 7; 0 when it is not said. */
  readonly level: Uint8Array;
  /** Sum of the bits of its types of contract; 0 when it is not said. */
  readonly contracts: Uint8Array;
  /** 1 when it says that it welcomes people with a disability. */
  readonly disability: Uint8Array;
  /** 1 when a training centre posts its own course: the training comes with it. */
  readonly trainingIncluded: Uint8Array;
  /** Start of the contract, and the last day three months after it; NO_DAY when it is not said. */
  readonly start: Int32Array;
  readonly startPlus: Int32Array;
  readonly publishedAt: Int32Array;
  /** The last day on which it is searched. */
  readonly lastDay: Int32Array;
  /** 1 to 255: more make no difference. */
  readonly openings: Uint8Array;
}

export class OffersBuilder {
  readonly #list: ListBuilder;
  readonly #numbers: OccupationNumbers;
  readonly #level = uint8();
  readonly #contracts = uint8();
  readonly #disability = uint8();
  readonly #trainingIncluded = uint8();
  readonly #start = int32();
  readonly #startPlus = int32();
  readonly #publishedAt = int32();
  readonly #lastDay = int32();
  readonly #openings = uint8();

  constructor(list: ListBuilder, numbers: OccupationNumbers) {
    this.#list = list;
    this.#numbers = numbers;
  }

  add(stored: StoredOffer): void {
    const { offer } = stored;
    const { start, types } = offer.contract;
    const lastDay = lastSearchedDay(stored);
    this.#list.add({
      id: offer.id,
      source: offer.source,
      place: offer.place,
      siret: offer.employer.siret,
      romes: offer.romes,
      occupations: this.#numbers.numbersOf(offer.romes),
      texts: offerTexts(offer),
      values: valuesOf(offer),
      month: start === null ? NO_DAY : monthNumber(start),
      shown: [{ kind: "offer", lastDay }, offer],
    });
    this.#level.push(offer.level ?? 0);
    this.#contracts.push(contractBits(types));
    this.#disability.push(offer.disabilityFriendly === true ? 1 : 0);
    this.#trainingIncluded.push(offer.trainingIncluded === true ? 1 : 0);
    this.#start.push(dayNumberOrNone(start));
    this.#startPlus.push(start === null ? NO_DAY : lastDayTogether(start));
    this.#publishedAt.push(dayNumberOrNone(offer.publishedAt));
    this.#lastDay.push(dayNumber(lastDay));
    this.#openings.push(Math.min(MOST_OPENINGS, offer.openings));
  }

  finish(): Arrived<OfferIndex> {
    const { index, order } = this.#list.finish("offers", "offer");
    return {
      order,
      index: {
        ...index,
        name: "offers",
        level: this.#level.inOrder(order),
        contracts: this.#contracts.inOrder(order),
        disability: this.#disability.inOrder(order),
        trainingIncluded: this.#trainingIncluded.inOrder(order),
        start: this.#start.inOrder(order),
        startPlus: this.#startPlus.inOrder(order),
        publishedAt: this.#publishedAt.inOrder(order),
        lastDay: this.#lastDay.inOrder(order),
        openings: this.#openings.inOrder(order),
      },
    };
  }
}

/** Contracts, 2 bits; level, 3; disability; training included. */
function valuesOf({ contract, level, disabilityFriendly, trainingIncluded }: Offer): number {
  return (
    contractBits(contract.types) |
    ((level ?? 0) << 2) |
    (Number(disabilityFriendly === true) << 5) |
    (Number(trainingIncluded === true) << 6)
  );
}

function contractBits(types: readonly ContractType[]): number {
  return types.reduce((bits, type) => bits | CONTRACT_BITS[type], 0);
}
