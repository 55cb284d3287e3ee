import type { Clock, KeyRing, OfferBoard, Orientation, Reference, Search, SmicRate } from "../domain/index.ts";
import type { Impact, VisitRecorder } from "../impact/index.ts";

/** What the API is built on, given by the composition root. */
export interface ApiDeps {
  /** The generation in service; null until one can be searched. Asked once a request, so that an answer has one generation. */
  readonly search: () => Search | null;
  /** What guides candidates in that generation; null until then. */
  readonly orientation?: () => Orientation | null;
  readonly reference: Reference;
  readonly clock: Clock;
  /** SMICs that were imported, besides those of data/smic.csv. */
  readonly smicAdditions?: () => readonly SmicRate[];
  /** What is measured. Without it the routes of impact are not there. */
  readonly impact?: Impact;
  /** Who counts visits. Without it none is. */
  readonly visits?: VisitRecorder;
  readonly rateLimit: "on" | "off";
  readonly keys: Pick<KeyRing, "keyOf" | "sign">;
  readonly board: Pick<OfferBoard, "putUp" | "takeDown" | "posted">;
}
