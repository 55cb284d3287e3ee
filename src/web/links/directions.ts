import type { Place } from "../../domain/index.ts";

/** OpenStreetMap's page of directions, its arrival filled in: the visitor says where they leave from. Nothing is sent until they click. */
export function directionsUrl(place: Pick<Place, "lat" | "lon">): string {
  const arrival = `${place.lat.toFixed(5)},${place.lon.toFixed(5)}`;
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(arrival)}`;
}
