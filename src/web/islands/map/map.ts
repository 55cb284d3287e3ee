import {
  LngLatBounds,
  Map as MapView,
  Marker,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import { element } from "../dom.ts";
import { islandTexts as texts } from "../texts.ts";
import { type Found, found } from "./found.ts";
import { type Cluster, groups } from "./groups.ts";
import { hideNames, markerOf } from "./markers.ts";
import { itemKey, keepInStep } from "./step.ts";
import { zoneSearch } from "./zone.ts";

/**
 * The map of a search, in its box: the same results as the lists, grouped where they are close, each kind with its shape. Every marker is
 * a button or a link: the keyboard reaches them all. Rejects when the device cannot draw it.
 */
export async function openMap(box: HTMLElement): Promise<void> {
  const { worker = "", query = "" } = box.dataset;
  setWorkerUrl(new URL(worker, location.href).href);
  const items = await found(query);
  const view = new MapView({
    container: box,
    style: styleOf(box),
    bounds: boundsOf(items, box),
    fitBoundsOptions: { padding: 48, maxZoom: 13 },
    attributionControl: { compact: false },
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: false },
  });
  view.touchZoomRotate.disableRotation();
  view.addControl(new NavigationControl({ showCompass: false }));
  view.getCanvas().setAttribute("aria-label", texts.mapLabel);
  await new Promise<void>((resolve, reject) => {
    view.once("load", () => resolve());
    view.once("error", ({ error }) => reject(error));
  });
  markHome(view, box);
  keepInStep(keepMarkers(view, items));
  hideNames(box);
  zoneSearch(view, box, query);
}

function styleOf(box: HTMLElement): StyleSpecification {
  const { tiles, attribution = "", outline = "" } = box.dataset;
  const colours = getComputedStyle(box);
  const token = (name: string) => colours.getPropertyValue(`--${name}`).trim();
  const ground = { id: "fond", type: "background", paint: { "background-color": token("accent-ground") } } as const;
  if (tiles) {
    return {
      version: 8,
      sources: { fond: { type: "raster", tiles: [tiles], tileSize: 256, attribution: escaped(attribution) } },
      layers: [ground, { id: "tuiles", type: "raster", source: "fond" }],
    };
  }
  const source = { type: "geojson", data: outline, attribution: escaped(attribution), tolerance: 0.2 } as const;
  return {
    version: 8,
    sources: { departements: source },
    layers: [
      ground,
      { id: "terre", type: "fill", source: "departements", paint: { "fill-color": token("surface") } },
      { id: "traits", type: "line", source: "departements", paint: { "line-color": token("line-strong") } },
    ],
  };
}

/** The library writes attributions as HTML. */
function escaped(text: string): string {
  return element("span", {}, text).innerHTML;
}

const FRANCE = new LngLatBounds([-5.2, 41.3], [9.6, 51.1]);

function boundsOf(items: readonly Found[], box: HTMLElement): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const { lon, lat } of items) bounds.extend([lon, lat]);
  const [lat, lon] = (box.dataset.home ?? "").split(",").map(Number);
  if (lat !== undefined && lon !== undefined) bounds.extend([lon, lat]);
  return bounds.isEmpty() ? FRANCE : bounds;
}

function markHome(view: MapView, box: HTMLElement): void {
  const [lat, lon] = (box.dataset.home ?? "").split(",").map(Number);
  if (lat === undefined || lon === undefined) return;
  const mark = element("span", { class: "map-home", role: "img", "aria-label": texts.home });
  new Marker({ element: mark }).setLngLat([lon, lat]).addTo(view);
}

/** What is drawn, by the key of its group. */
type Drawn = Map<string, { readonly group: Cluster; readonly marker: Marker }>;

/** Draws anew what is in sight each time the view stops. Gives the way to find what stands for an item, by its key. */
function keepMarkers(view: MapView, items: readonly Found[]): (key: string) => Element | null {
  const drawn: Drawn = new Map();
  const around = groups(items);
  const redraw = () => {
    const bounds = view.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    draw(view, drawn, around([...box], view.getZoom()));
  };
  view.on("moveend", redraw);
  redraw();
  return (wanted) => {
    const holder = [...drawn.values()].find(({ group }) => group.items.some(({ url }) => itemKey(url) === wanted));
    return holder?.marker.getElement() ?? null;
  };
}

/** A marker that stays keeps its element, and the focus with it. */
function draw(view: MapView, drawn: Drawn, now: readonly Cluster[]): void {
  const wanted = new Set(now.map(({ key }) => key));
  for (const [key, { marker }] of drawn) {
    if (wanted.has(key)) continue;
    marker.remove();
    drawn.delete(key);
  }
  const open = ({ lon, lat, zoom }: Cluster) => view.easeTo({ center: [lon, lat], zoom });
  for (const group of now) {
    if (drawn.has(group.key)) continue;
    const marker = new Marker({ element: markerOf(group, open), subpixelPositioning: true });
    drawn.set(group.key, { group, marker: marker.setLngLat([group.lon, group.lat]).addTo(view) });
  }
}
