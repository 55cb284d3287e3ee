import type { FeedState, Warning } from "../../domain/index.ts";

/** What answers must say of the feeds whose previous content they show. In French. */
export function lateWarnings(states: readonly FeedState[]): Warning[] {
  return states.flatMap(({ label, published, trouble }) => {
    if (trouble === null || published === null) return [];
    const message = `Une source n’a pas pu être mise à jour : ${label}. Ce que nous en montrons date du ${inWords(published.at)}.`;
    return [{ code: "feed-late", message }];
  });
}

const DAY = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "Europe/Paris" });

function inWords(instant: string): string {
  return DAY.format(new Date(instant)).replace(/^1 /, "1er ");
}
