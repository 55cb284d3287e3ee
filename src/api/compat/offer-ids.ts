/** One identifier for an offer of a source, that fits in a path: the official client writes it there as it is. */
export function officialId({ source, id }: { readonly source: string; readonly id: string }): string {
  return Buffer.from(JSON.stringify([source, id])).toString("base64url");
}

/** The source and the id of an identifier of ours; null for any other text. */
export function ownIds(text: string): { readonly source: string; readonly id: string } | null {
  try {
    const [source, id, ...rest] = JSON.parse(Buffer.from(text, "base64url").toString());
    const isOurs = typeof source === "string" && typeof id === "string" && rest.length === 0;
    return isOurs ? { source, id } : null;
  } catch {
    return null;
  }
}
