import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ApiProblem } from "../http/index.ts";
import type { Exported } from "./files.ts";
import { rangeOf } from "./range.ts";

/**
 * Sends an export, compressed for those who take it, whole or from where a download broke. Its tag names the generation, not the
 * file: the next part may come from another replica.
 */
export async function sendExport(request: FastifyRequest, reply: FastifyReply, file: Exported, type: string) {
  const isPacked = /\bgzip\b(?!;q=0(\.0*)?\b)/.test(request.headers["accept-encoding"] ?? "");
  const tag = `"${file.name}${isPacked ? ".gz" : ""}"`;
  reply.headers({
    etag: tag,
    "accept-ranges": "bytes",
    "cache-control": "private, no-cache",
    vary: "Accept-Encoding",
    // What Fastify compresses on the way could not be resumed.
    "x-no-compression": "1",
  });
  if (request.headers["if-none-match"] === tag) return reply.code(304).send();
  const handle = await open(join(file.folder, isPacked ? `${file.name}.gz` : file.name));
  const { size } = await handle.stat();
  const range = rangeOf(request.headers.range, ifRangeOf(request), tag, size);
  if (range === "none") {
    await handle.close();
    const headers = { "content-range": `bytes */${size}` };
    throw new ApiProblem("range-not-satisfiable", `The file has ${size} bytes, expected a range within.`, headers);
  }
  if (isPacked) reply.header("content-encoding", "gzip");
  const { start, end } = range === "all" ? { start: 0, end: size - 1 } : range;
  if (range !== "all") reply.code(206).header("content-range", `bytes ${start}-${end}/${size}`);
  reply.type(type).header("content-length", size === 0 ? 0 : end - start + 1);
  const stream = createReadStream("", { fd: handle, start, ...(size > 0 && { end }) });
  return reply.send(stream);
}

function ifRangeOf({ headers }: FastifyRequest): string | undefined {
  const value = headers["if-range"];
  return typeof value === "string" ? value : undefined;
}
