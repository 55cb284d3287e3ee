import { BinomeError } from "../../domain/index.ts";
import type { FeedFault } from "../feed-failed.ts";

export interface WebRequest {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** Statuses that are answers; the others are failures. By default 200 alone. */
  readonly statuses?: readonly number[];
  /** Bound of the body once decompressed. */
  readonly maxBytes: number;
  /** From the question to the end of the answer; by default 60. Silence is cut after 60 s in any case. */
  readonly timeoutSeconds?: number;
  readonly signal: AbortSignal;
  /** What a download is, where its address changes each time (a signature); by default its address. */
  readonly resource?: string;
}

/** An answer that cannot be used, before it is known of which feed. */
export class BadAnswer extends BinomeError {
  override readonly name = "BadAnswer";
  readonly fault: FeedFault;

  constructor(fault: FeedFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
