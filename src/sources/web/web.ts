/** The network as feeds see it: one client a feed, whose circuit outlives its runs. Keep one `Web` for the whole process. */
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

export interface WebClient {
  /** An answer read whole into memory. */
  ask(request: WebRequest): Promise<WebAnswer>;
  /** An answer written whole to a file. */
  download(request: WebRequest, path: string): Promise<Downloaded>;
}

export interface WebRequest {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** What the body must be; an HTML page in its place is refused. */
  readonly accept: "json" | "csv" | "any";
  /** Statuses that are answers; others are failures. By default 200. */
  readonly statuses?: readonly number[];
  /** Bound of the body once decompressed. */
  readonly maxBytes: number;
  readonly timeoutSeconds?: number;
  readonly signal: AbortSignal;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Downloaded {
  readonly bytes: number;
  readonly headers: Headers;
}
