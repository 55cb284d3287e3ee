/** The address when it is one of a web page; null otherwise: a feed must not be able to put a script behind a link. */
export function webUrl(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const address = value.trim();
  if (/\p{Cc}/u.test(address)) return null;
  const parsed = URL.parse(address);
  return parsed !== null && (parsed.protocol === "https:" || parsed.protocol === "http:") ? address : null;
}
