import { BinomeError } from "../domain/index.ts";

/**
 * What went wrong: "credentials" refused, "quota" used up, "unavailable" (no answer, or 5xx), "cut" before its end,
 * "shape" other than agreed, "size" above the bound, "settings" wrong on our side.
 */
export type FeedFault = "credentials" | "quota" | "unavailable" | "cut" | "shape" | "size" | "settings";

const WORTH_RETRYING: ReadonlySet<FeedFault> = new Set(["quota", "unavailable", "cut"]);

/** A feed that could not be read whole: nothing of the run is to be published. Its message says what was got and expected. */
export class FeedFailed extends BinomeError {
  override readonly name = "FeedFailed";
  readonly feed: string;
  readonly fault: FeedFault;
  /** Seconds that the source asked us to wait; null: it did not say. */
  readonly retryAfter: number | null;

  constructor(feed: string, fault: FeedFault, message: string, retryAfter: number | null = null) {
    super(`${feed}: ${message}`);
    this.feed = feed;
    this.fault = fault;
    this.retryAfter = retryAfter;
  }

  /** Whether the same run may succeed later with nothing changed on our side. */
  get retryable(): boolean {
    return WORTH_RETRYING.has(this.fault);
  }
}
