import { FeedFailed, type FeedFault } from "../feed-failed.ts";
import { BadAnswer, type WebRequest } from "./request.ts";
import { retryAfter } from "./retry-after.ts";

const TIMEOUT_SECONDS = 60;
const SHOWN = 200;
/** Sources like to know who asks; some refuse who does not say. */
const USER_AGENT = "binome (recherche d'alternance)";

/** One question and its answer, within its time. Throws `FeedFailed`, or the reason of the signal that was aborted. */
export async function exchange<T>(feed: string, request: WebRequest, read: (response: Response) => Promise<T>) {
  const { url, method = "GET", body, statuses = [200] } = request;
  const headers = { "user-agent": USER_AGENT, ...request.headers };
  const seconds = request.timeoutSeconds ?? TIMEOUT_SECONDS;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(seconds * 1000)]);
  const where = `${method} ${placeOf(url)}`;
  try {
    const response = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
    if (!statuses.includes(response.status)) throw await refusal(feed, where, response);
    return { status: response.status, headers: response.headers, body: await read(response) };
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof FeedFailed) throw error;
    if (signal.aborted) throw new FeedFailed(feed, "unavailable", `${where} gave no whole answer within ${seconds} s.`);
    if (error instanceof BadAnswer) throw new FeedFailed(feed, error.fault, `${where} ${error.message}`);
    throw new FeedFailed(feed, "unavailable", `${where} failed: ${causeOf(error)}.`);
  }
}

/** The address without its query: that may hold a signature. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

async function refusal(feed: string, where: string, response: Response): Promise<FeedFailed> {
  const said = await beginningOf(response);
  const expected = said === "" ? "" : `: ${said}`;
  const wait = retryAfter(response.headers, new Date());
  return new FeedFailed(feed, faultOf(response.status), `${where} answered ${response.status}${expected}`, wait);
}

function faultOf(status: number): FeedFault {
  if (status === 401 || status === 403) return "credentials";
  // API Alternance declares its quota as 419 and answers 429.
  if (status === 429 || status === 419) return "quota";
  return status >= 500 || status === 408 ? "unavailable" : "shape";
}

/** The first characters of an error's body, on one line; reading stops there. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read().catch(() => null)) ?? {};
  await reader?.cancel().catch(() => undefined);
  const text = new TextDecoder().decode(value?.subarray(0, 4 * SHOWN)).replace(/\s+/g, " ");
  return text.trim().slice(0, SHOWN);
}

/** What `fetch` hides behind "fetch failed". */
function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
