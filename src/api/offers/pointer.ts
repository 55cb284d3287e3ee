/** The JSON Pointer (RFC 6901) of a path from the root of a body: "/place/lat"; "" for the body itself. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
