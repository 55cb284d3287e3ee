import { CircuitState } from "cockatiel";
import { pace } from "../../lib/pace.ts";
import { download } from "./download.ts";
import { exchange } from "./exchange.ts";
import { type Circuit, circuit, patient } from "./patience.ts";
import { bodyInMemory, bodyOfJson } from "./read-body.ts";
import type { WebRequest } from "./request.ts";

/**
 * The network as feeds see it: clients of a feed share its circuit as long as this `Web` is kept. `ingest --watch` keeps one for all its
 * runs; a run in a thread opens its own, and starts with circuits that are closed.
 */
export interface Web {
  client(policy: ClientPolicy): WebClient;
  /** "open": the feed failed so often in a row that it is left alone for a while. */
  circuit(feed: string): "closed" | "open";
}

export interface ClientPolicy {
  readonly feed: string;
  /** Calls a second that the source allows. */
  readonly callsPerSecond: number;
}

/** Every method retries what may pass, and throws `FeedFailed` when it does not. */
export interface WebClient {
  /** Null: the answer has no body. */
  json(request: WebRequest): Promise<WebAnswer<unknown>>;
  text(request: WebRequest): Promise<WebAnswer<string>>;
  /** Writes the body to a file, whole; gives how many bytes. Goes on after a cut where the source allows it. Without `json`, the body may be anything but a page of the web. */
  download(request: WebRequest, path: string, shape?: "json"): Promise<WebAnswer<number>>;
}

export interface WebAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** The real network. `waits` multiplies every wait between calls, and silence in an answer is bounded: tests have little time. */
export function openWeb({
  waits = 1,
  silenceSeconds = 60,
}: {
  readonly waits?: number;
  readonly silenceSeconds?: number;
} = {}): Web {
  const circuits = new Map<string, Circuit>();
  const circuitOf = (feed: string): Circuit => {
    const known = circuits.get(feed) ?? circuit(waits);
    circuits.set(feed, known);
    return known;
  };
  return {
    circuit: (feed) => (circuitOf(feed).state === CircuitState.Closed ? "closed" : "open"),
    client({ feed, callsPerSecond }) {
      const turn = pace((1000 / callsPerSecond) * waits);
      const policy = patient(feed, circuitOf(feed), waits);
      const patiently = <T>({ signal }: WebRequest, work: () => Promise<T>): Promise<T> =>
        policy(signal, async () => {
          await turn(signal);
          return work();
        });
      const ask = <T>(request: WebRequest, read: (response: Response) => Promise<T>): Promise<WebAnswer<T>> =>
        patiently(request, () => exchange(feed, request, read));
      const bounds = ({ maxBytes }: WebRequest) => ({ maxBytes, silenceSeconds });
      return {
        json: (request) => ask(request, (response) => bodyOfJson(response, bounds(request))),
        text: (request) => ask(request, (response) => bodyInMemory(response, bounds(request))),
        download: (request, path, shape) =>
          patiently(request, () => download(feed, request, { path, shape, silenceSeconds })),
      };
    },
  };
}
