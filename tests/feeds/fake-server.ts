import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** One question as a fake source hears it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Hangs up after that many bytes of the body. */
  readonly cutAfter?: number;
  /** Milliseconds before it hangs up: what was sent is read by then. At once, what is on its way is lost. */
  readonly cutDelay?: number;
  /** Says nothing more once it has said that, and does not hang up. */
  readonly hangs?: true;
}

export interface FakeServer {
  readonly url: string;
  readonly calls: readonly Call[];
  /** What the next questions whose path starts so get instead of the true answer; one reply each. */
  readonly spoil: (path: string, ...replies: readonly (Reply | ((call: Call, truth: Reply) => Reply))[]) => void;
}

/** A source on a free port of this machine, which stops with the test. */
export async function serve(answer: (call: Call) => Reply): Promise<FakeServer> {
  const calls: Call[] = [];
  const spoiled: { path: string; reply: Reply | ((call: Call, truth: Reply) => Reply) }[] = [];
  const server = createServer(async (request, response) => {
    const call = await callOf(request);
    calls.push(call);
    const at = spoiled.findIndex(({ path }) => call.path.startsWith(path));
    const fault = at < 0 ? undefined : spoiled.splice(at, 1)[0]?.reply;
    send(
      response,
      fault === undefined ? answer(call) : typeof fault === "function" ? fault(call, answer(call)) : fault,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const spoil: FakeServer["spoil"] = (path, ...replies) => {
    spoiled.push(...replies.map((reply) => ({ path, reply })));
  };
  return { url: `http://127.0.0.1:${port}`, calls, spoil };
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

export const HTML: Reply = {
  status: 200,
  headers: { "content-type": "text/html" },
  body: "<!DOCTYPE html><html><body>Maintenance en cours</body></html>",
};

export const DOWN: Reply = { status: 503, body: "Service Unavailable" };

/** The reply, hung up in the middle of its body. */
export function cut(reply: Reply): Reply {
  return { ...reply, cutAfter: Math.floor(Buffer.byteLength(reply.body ?? "") / 2) };
}

/** A hundred megabytes of spaces within a hundred kilobytes. */
export function gzipBomb(): Reply {
  return {
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: gzipSync(Buffer.alloc(100_000_000, " ")),
  };
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = "", cutAfter, cutDelay, hangs }: Reply,
): void {
  response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(body)) });
  if (hangs) response.write(Buffer.from(body).subarray(0, cutAfter));
  else if (cutAfter === undefined) response.end(body);
  else {
    const hangUp = () => (cutDelay === undefined ? response.destroy() : setTimeout(() => response.destroy(), cutDelay));
    response.write(Buffer.from(body).subarray(0, cutAfter), hangUp);
  }
}
