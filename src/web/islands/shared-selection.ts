import { type Kept, keptFrom } from "./memory.ts";

const PREFIX = "#partage=";

/** The fragment that holds a selection: it is never sent to a server. Notes and progress stay on the device. */
export function fragmentOf(selection: readonly Kept[]): string {
  const shared = selection.map(({ kind, title, about, urls }) => ({ kind, title, about, urls }));
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return PREFIX + text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What a fragment holds: null when it shares nothing, an empty list when it cannot be read. */
export function sharedIn(fragment: string): Kept[] | null {
  if (!fragment.startsWith(PREFIX)) return null;
  try {
    const text = atob(fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
    return keptFrom(JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))));
  } catch {
    return [];
  }
}
