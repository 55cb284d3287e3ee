import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  type IBackoff,
  type IRetryBackoffContext,
  retry,
  wrap,
} from "cockatiel";
import { FeedFailed } from "../feed-failed.ts";

export type Circuit = CircuitBreakerPolicy;

const ATTEMPTS = 5;
/** A source that asks for more is left to the next run. */
const LONGEST_WAIT_SECONDS = 120;
/** Two questions and all their attempts. */
const FAILURES_TO_OPEN = 10;
const OPEN_MILLISECONDS = 60_000;
const FIRST_WAIT_MILLISECONDS = 500;
const LONGEST_BACKOFF_MILLISECONDS = 30_000;

/** Opens after ten failures in a row, for a minute: a source that is down is not hammered. A quota is no failure of the source. */
export function circuit(waits: number): Circuit {
  const isDown = (error: unknown) =>
    error instanceof FeedFailed && (error.fault === "unavailable" || error.fault === "cut");
  return circuitBreaker(handleWhen(isDown), {
    halfOpenAfter: OPEN_MILLISECONDS * waits,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });
}

/** Runs what may pass up to five times, with a growing random wait, or the one that the source asks for. */
export function patient(feed: string, breaker: Circuit, waits: number) {
  const policy = wrap(retry(handleWhen(mayPass), { maxAttempts: ATTEMPTS - 1, backoff: backoff(waits) }), breaker);
  return async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    const ended = new AbortController();
    try {
      // A wait between two attempts does not hear the signal: the race does.
      return await Promise.race([policy.execute(work, signal), aborted(signal, ended.signal)]);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new FeedFailed(feed, "unavailable", "it failed ten times in a row and is left alone for a minute.");
    } finally {
      ended.abort();
    }
  };
}

function aborted(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: ended });
  });
}

function mayPass(error: unknown): boolean {
  return error instanceof FeedFailed && error.retryable && (error.retryAfter ?? 0) <= LONGEST_WAIT_SECONDS;
}

function backoff(waits: number) {
  const growing = new ExponentialBackoff({
    initialDelay: FIRST_WAIT_MILLISECONDS * waits,
    maxDelay: LONGEST_BACKOFF_MILLISECONDS * waits,
  });
  return new DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>>((context, before) => {
    const own = before?.next(context) ?? growing.next();
    const error = "error" in context.result ? context.result.error : null;
    const asked = error instanceof FeedFailed ? error.retryAfter : null;
    return { delay: asked === null ? own.duration : asked * 1000 * waits, state: own };
  });
}
