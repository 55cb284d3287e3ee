import { get, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, constants } from "node:zlib";
import compress from "@fastify/compress";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, expect, test } from "vitest";
import { exampleSearch } from "./examples/index.ts";
import { exampleSite } from "./testing/index.ts";

const RESULTS = "/recherche?q=m%C3%A9cano&place=Metz";

let site: FastifyInstance;
afterEach(() => site.close());

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly chunks: readonly Buffer[];
  /** False when the connection was cut before the end. */
  readonly whole: boolean;
}

async function received(path: string, headers: Record<string, string> = {}): Promise<Received> {
  const base = await site.listen({ host: "127.0.0.1", port: 0 });
  return new Promise((resolve, reject) => {
    get(base + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", () => undefined);
      response.on("close", () =>
        resolve({ status: response.statusCode, headers: response.headers, chunks, whole: response.complete }),
      );
    }).on("error", reject);
  });
}

/** What can be read once some bytes have come, however many follow. */
function readable(chunks: readonly Buffer[]): string {
  const options = { finishFlush: constants.BROTLI_OPERATION_FLUSH };
  return brotliDecompressSync(Buffer.concat(chunks), options).toString();
}

test("the head leaves before the results are rendered, compressed, and asks for the style sheet at once", async () => {
  site = exampleSite({}, Fastify().register(compress, { encodings: ["br", "gzip"] }));
  const { status, headers, chunks, whole } = await received(RESULTS, { "accept-encoding": "br" });
  expect([status, whole]).toEqual([200, true]);
  expect(headers).toMatchObject({ "content-encoding": "br", "transfer-encoding": "chunked", vary: "accept-encoding" });
  const first = readable(chunks.slice(0, 1));
  expect(first).toContain('<link rel="stylesheet"');
  expect(first).not.toContain("<body>");
  expect(readable(chunks)).toMatch(/<article class="binome.*id="entreprises".*<\/html>$/s);
});

test("whoever takes no compression gets the same page", async () => {
  site = exampleSite();
  const { chunks, headers } = await received(RESULTS);
  expect(Buffer.concat(chunks).toString()).toMatch(/^<!DOCTYPE html>.*id="entreprises".*<\/html>$/s);
  expect(headers.vary).toBe("accept-encoding");
  expect(headers["cache-control"]).toBe("no-cache");
});

test.each([
  ["/recherche?place=Metzz", 400],
  ["/formation/inconnue", 404],
  ["/offre/offre-Z", 410],
])("%s has its status before a byte leaves: %i", async (path, status) => {
  site = exampleSite();
  expect((await received(path)).status).toBe(status);
});

test("a part that fails cuts the page short: nobody takes it for a whole one", async () => {
  const broken = exampleSearch();
  site = exampleSite({
    search: () => ({
      ...broken,
      search: (params) => {
        throw new Error(`not ${params.sort} today`);
      },
    }),
  });
  const { status, chunks, whole } = await received("/offre/offre-A");
  expect(status).toBe(200);
  expect(Buffer.concat(chunks).toString()).toContain("<h1>");
  expect(whole).toBe(false);
});

test("who asks for the head alone gets no body", async () => {
  site = exampleSite();
  const base = await site.listen({ host: "127.0.0.1", port: 0 });
  const [status, length] = await new Promise<[number | undefined, number]>((resolve, reject) => {
    request(base + RESULTS, { method: "HEAD" }, (response) => {
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
      });
      response.on("end", () => resolve([response.statusCode, length]));
    })
      .on("error", reject)
      .end();
  });
  expect([status, length]).toEqual([200, 0]);
});
