import { FeedFailed } from "../feed-failed.ts";
import type { WebRequest } from "./request.ts";
import type { WebAnswer, WebClient } from "./web.ts";

export interface Token {
  readonly value: string;
  readonly lifeSeconds: number;
}

/** Renewed a little before its end, so that it does not die on the way. */
const MARGIN_SECONDS = 60;

/**
 * Asks with a token, which is kept for its life and renewed once when the source refuses it all the same. Its life is counted
 * on a clock that only goes forward: the time of day may be wrong, or be set. Throws `FeedFailed` when a new token is refused.
 */
export function withToken(feed: string, client: WebClient, renew: (signal: AbortSignal) => Promise<Token>) {
  let held: { readonly value: string; readonly until: number } | null = null;
  const ask = async (request: WebRequest): Promise<WebAnswer<unknown>> => {
    if (held === null || performance.now() >= held.until) {
      const { value, lifeSeconds } = await renew(request.signal);
      held = { value, until: performance.now() + (lifeSeconds - MARGIN_SECONDS) * 1000 };
    }
    const headers = { ...request.headers, authorization: `Bearer ${held.value}` };
    return client.json({ ...request, headers, statuses: [...(request.statuses ?? [200]), 401] });
  };
  return async (request: WebRequest): Promise<WebAnswer<unknown>> => {
    const answer = await ask(request);
    if (answer.status !== 401) return answer;
    held = null;
    const again = await ask(request);
    if (again.status !== 401) return again;
    throw new FeedFailed(feed, "credentials", "a token just given was refused: has the account lost its right?");
  };
}
