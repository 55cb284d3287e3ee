import { BadAnswer } from "./request.ts";

/** What a body must keep to. */
export interface Bounds {
  /** Once decompressed. */
  readonly maxBytes: number;
  /** A source that says nothing for so long has hung up. */
  readonly silenceSeconds: number;
}

/** The body as text. Throws `BadAnswer` out of its bounds, when it is cut, and when it is a page of the web. */
export async function bodyInMemory(response: Response, bounds: Bounds): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bounded(response, bounds)) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  if (isPage(text)) throw aPage();
  return text;
}

/** The body as JSON; null when it is empty. */
export async function bodyOfJson(response: Response, bounds: Bounds): Promise<unknown> {
  const text = await bodyInMemory(response, bounds);
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    const end = JSON.stringify(text.slice(-40));
    throw new BadAnswer("cut", `gave ${text.length} characters that end with ${end}; expected a whole JSON.`);
  }
}

/** The body's bytes, decompressed, up to the bound: a small gzip may hold gigabytes. */
export async function* bounded(response: Response, { maxBytes, silenceSeconds }: Bounds): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await withinSilence(silenceSeconds, reader.read());
      if (done) return;
      bytes += value.length;
      if (bytes > maxBytes) throw new BadAnswer("size", `gave more than ${maxBytes} bytes.`);
      yield value;
    }
  } catch (error) {
    if (error instanceof BadAnswer) throw error;
    throw new BadAnswer("cut", `stopped after ${bytes} bytes: ${(error as Error).message}.`);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function withinSilence<T>(seconds: number, reading: Promise<T>): Promise<T> {
  const silence = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => silence.reject(new BadAnswer("cut", `said nothing for ${seconds} s.`)),
    seconds * 1000,
  );
  try {
    return await Promise.race([reading, silence.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Proxies and sites under maintenance answer with a page, sometimes as a success. */
export function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text);
}

export function aPage(): BadAnswer {
  return new BadAnswer("unavailable", "gave a page of the web (HTML), expected data.");
}
