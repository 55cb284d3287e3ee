import type { Map as MapView } from "maplibre-gl";
import { kmBetween } from "../../../lib/geometry.ts";
import { element } from "../dom.ts";
import { islandTexts as texts } from "../texts.ts";

const MAX_RADIUS_KM = 200;

/** « Chercher dans cette zone »: once the map was moved by hand, a link to the same search around its middle, as wide as its shorter side. */
export function zoneSearch(view: MapView, box: HTMLElement, query: string): void {
  const link = element("a", { class: "button map-zone", hidden: true }, texts.searchZone);
  box.append(link);
  view.on("moveend", (event) => {
    // Moves of ours, at the opening or to come closer to a group, have no event of the visitor behind them.
    if (!("originalEvent" in event) || event.originalEvent === undefined) return;
    link.href = `/recherche?${zoneQuery(view, query)}`;
    link.hidden = false;
  });
}

function zoneQuery(view: MapView, query: string): URLSearchParams {
  const { lat, lng: lon } = view.getCenter();
  const bounds = view.getBounds();
  const toNorth = kmBetween({ lat, lon }, { lat: bounds.getNorth(), lon });
  const toEast = kmBetween({ lat, lon }, { lat, lon: bounds.getEast() });
  const params = new URLSearchParams(query);
  for (const name of ["place", "insee", "sort"]) params.delete(name);
  params.set("lat", lat.toFixed(3));
  params.set("lon", lon.toFixed(3));
  params.set("radius", String(Math.min(MAX_RADIUS_KM, Math.max(1, Math.round(Math.min(toNorth, toEast))))));
  return params;
}
