/**
 * The seconds that an answer asks to wait (RFC 9110, 10.2.3): a number, or a date, which is counted from the answer's own
 * `Date`: our clock may be wrong. Null when it does not say, or says something else.
 */
export function retryAfter(headers: Headers, now: Date): number | null {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const sent = Date.parse(headers.get("date") ?? "");
  return Math.max(0, Math.ceil((until - (Number.isNaN(sent) ? now.getTime() : sent)) / 1000));
}
