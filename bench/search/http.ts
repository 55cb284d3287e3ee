import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import Fastify from "fastify";
import { type ApiDeps, registerApi, serverOptions } from "../../src/api/index.ts";
import type { SearchParams } from "../../src/domain/index.ts";
import type { Prepared } from "./prepare.ts";

const SECONDS = 10;
const REPEATED = 50;

/**
 * Requests a second of the search, as a share of what the same server does answering a constant of the same size: questions
 * asked once, each worked out; then some that are asked over and over, as widgets and links do.
 */
export async function measureHttp({ search, france, byWords }: Prepared, print: (line: string) => void): Promise<void> {
  const constant = medianAnswer(byWords.slice(0, 500).map((params) => search.searchBytes(params)));
  const app = Fastify({ logger: false, ...serverOptions(() => {}) });
  const { reference, clock } = france;
  const closed = { keys: NO_KEYS, board: CLOSED_BOARD };
  await registerApi(app, { search: () => search, reference, clock, rateLimit: "off", ...closed });
  app.get("/constant", (_, reply) => reply.type("application/json; charset=utf-8").send(constant));
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const paths = byWords.map(pathOf);
  await requestsPerSecond(url, paths.slice(0, 200), 2);
  const searched = await requestsPerSecond(url, paths, SECONDS);
  const repeated = await requestsPerSecond(url, paths.slice(0, REPEATED), SECONDS);
  const constants = await requestsPerSecond(url, ["/constant"], SECONDS);
  await app.close();
  const share = (rate: number) => `${Math.round(rate)} a second: ${((100 * rate) / constants).toFixed(1)} %`;
  print(
    `HTTP: ${Math.round(constants)} constants of ${Math.round(constant.length / 1000)} kB a second (budget 25 % of that)`,
  );
  print(`  searches, each question once: ${share(searched)}`);
  print(`  searches, ${REPEATED} questions over and over: ${share(repeated)}`);
}

const NO_KEYS: ApiDeps["keys"] = { keyOf: async () => null, sign: async () => null };

/** Only searches are asked. */
const CLOSED_BOARD: ApiDeps["board"] = {
  putUp: () => Promise.reject(new Error("bench: offers cannot be put up here.")),
  posted: async () => null,
  takeDown: () => Promise.reject(new Error("bench: offers cannot be taken down here.")),
};

function medianAnswer(answers: readonly Buffer[]): Buffer {
  return [...answers].sort((a, b) => a.length - b.length)[answers.length >> 1] as Buffer;
}

/** Only what `byWords` draws. */
function pathOf({ q, insee, radius, level, sort, startBefore }: SearchParams): string {
  const query = new URLSearchParams({ q: q ?? "", insee: insee ?? "", radius: String(radius), sort });
  if (level !== undefined) query.set("level", String(level));
  if (startBefore !== undefined) query.set("startBefore", startBefore);
  return `/api/v1/search?${query}`;
}

/** From another process, so that client and server do not share an event loop. */
async function requestsPerSecond(url: string, paths: readonly string[], seconds: number): Promise<number> {
  const client = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "load.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let answer = "";
  client.stdout.on("data", (chunk) => {
    answer += chunk;
  });
  client.stdin.end(JSON.stringify({ url, paths, seconds }));
  await once(client, "close");
  const { average, failed } = JSON.parse(answer) as { average: number; failed: number };
  if (failed > 0) throw new Error(`load: got ${failed} answers that are not 200, expected none.`);
  return average;
}
