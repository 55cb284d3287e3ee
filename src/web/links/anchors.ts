import { createHash } from "node:crypto";
import type { Kind, ListedBinome } from "../../domain/index.ts";

interface Identified {
  readonly kind: Kind;
  readonly source: string;
  readonly id: string;
}

/** The fragment of an item in a list of results. Ids of feeds hold spaces and "#", hence the digest. */
export function anchorOf(item: Identified): string {
  return `${item.kind}-${digest(`${item.source}\n${item.id}`)}`;
}

export function binomeAnchor(binome: Pick<ListedBinome, "training" | "employer">): string {
  return `binome-${digest(`${anchorOf(binome.training)} ${anchorOf(binome.employer)}`)}`;
}

/** 40 bits: two of a hundred cards of one page clash once in 200 million pages. */
function digest(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 10);
}
