import type { Call, Reply } from "./fake-server.ts";

/** One state of a file that a fake source holds. */
export interface FakeFile {
  readonly body: Buffer;
  /** Headers by which it tells that it is still the same. */
  readonly marks: Readonly<Record<string, string>>;
  /** Whether they are left out of the answers that hold a part of it. */
  readonly isTerse?: boolean;
}

/** The file, or what is missing of it when that is asked for and it is still the same (RFC 9110, 13.1.5 and 14.2). */
export function answerWith({ body, marks, isTerse }: FakeFile, { headers }: Call): Reply {
  const from = /^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1];
  const isSame = Object.values(marks).includes(String(headers["if-range"]));
  if (from === undefined || !isSame) return { headers: marks, body };
  const start = Number(from);
  if (start >= body.length) return { status: 416, headers: { "content-range": `bytes */${body.length}` } };
  const range = `bytes ${start}-${body.length - 1}/${body.length}`;
  return { status: 206, headers: { ...(!isTerse && marks), "content-range": range }, body: body.subarray(start) };
}
