import type { Kind } from "../../domain/index.ts";
import { withReturn } from "./way-back.ts";

const FOLDERS: Record<Kind, string> = { training: "formation", offer: "offre", company: "entreprise" };

/**
 * The page of an item. Two sources may give the same id, so a training and an offer carry theirs. `back` is where the
 * visitor comes from: the page offers to return there.
 */
export function itemUrl(
  item: { readonly kind: Kind; readonly source: string; readonly id: string },
  back: string | null = null,
): string {
  const path = `/${FOLDERS[item.kind]}/${encodeURIComponent(item.id)}`;
  const url = item.kind === "company" ? path : `${path}?source=${encodeURIComponent(item.source)}`;
  return back === null ? url : withReturn(url, back);
}
