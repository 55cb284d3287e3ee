/** The bytes asked of a file, both ends included; "all"; or "none" when they lie outside. */
export type Range = { readonly start: number; readonly end: number } | "all" | "none";

/**
 * What a Range header asks of `size` bytes (RFC 9110, 14.2). Anything but one range of bytes is ignored, as the RFC allows; so is a
 * range for another version of the file, which `If-Range` names.
 */
export function rangeOf(header: string | undefined, ifRange: string | undefined, tag: string, size: number): Range {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (asked === null || (ifRange !== undefined && ifRange !== tag)) return "all";
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return "all";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "none" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return "all";
  return start >= size ? "none" : { start, end };
}
