import { BinomeError } from "./errors.ts";
import type { Offer } from "./items.ts";
import type { StoredOffer } from "./store.ts";

/** What became of an offer that was put up. */
export type Put = "added" | "changed" | "unchanged";

/** An offer put up, changed or taken down since a generation was read. */
export interface OfferChange {
  readonly source: string;
  readonly id: string;
  /** Its state now; null when it is no longer there, or repeats an offer that is. */
  readonly offer: StoredOffer | null;
}

/** Another owner puts offers up under this source, or an import brought it. */
export class SourceTaken extends BinomeError {
  override readonly name = "SourceTaken";
  readonly source: string;

  constructor(source: string) {
    super(`source: got ${JSON.stringify(source)}, which belongs to somebody else; expected a source of yours.`);
    this.source = source;
  }
}

/**
 * Where partners put offers up between two generations. They are records like those of imports at once, and searches learn of them
 * by their number: every change has one, higher than those before.
 */
export interface OfferBoard {
  /**
   * Upserts by (source, id), all or none, and says what became of each, in order. A source belongs to the first owner that uses it.
   * Throws `SourceTaken`.
   */
  putUp(owner: string, offers: readonly Offer[], seenOn: string): Promise<readonly Put[]>;
  /** Says whether there was such an offer. Throws `SourceTaken`. */
  takeDown(owner: string, source: string, id: string): Promise<boolean>;
  /** The offer as it is now, before searches have it. Null when nobody put it up. */
  posted(source: string, id: string): Promise<Offer | null>;
  /** The number of the last change; 0 before any. */
  lastOfferChange(): Promise<number>;
  /** Each offer changed after that number, in its present state. */
  offerChanges(after: number): Promise<{ readonly last: number; readonly changes: readonly OfferChange[] }>;
  /** Calls `listener` when there may be new changes, whoever made them; gives the way to stop. */
  onOfferChange(listener: () => void): () => void;
}
