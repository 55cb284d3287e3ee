import type { SearchAnswer } from "../../domain/index.ts";
import type { Measured } from "../page.ts";

/** A search in the path of a visitor: did it show anything, for which occupation, where. The words that were typed stay out of it. */
export function searchStep({ asked, trainings, offers, companies, binomes }: SearchAnswer): Measured {
  const found = [trainings?.total, offers?.total, companies?.total, binomes?.items.length].some(
    (count) => (count ?? 0) > 0,
  );
  const { lat = null, lon = null } = asked.place ?? {};
  return {
    step: found ? "seen" : "search",
    occupation: asked.occupations[0]?.rome ?? null,
    place: lat === null || lon === null ? null : { lat, lon },
  };
}
