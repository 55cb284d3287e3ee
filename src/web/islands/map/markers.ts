import { element } from "../dom.ts";
import { islandTexts as texts } from "../texts.ts";
import type { Found } from "./found.ts";
import type { Cluster } from "./groups.ts";

/** From this many in one group, a list of them would be longer than the screen: the map comes closer instead. */
const LISTED = 8;

/**
 * The element of a group: a link to the one item, in the shape of its kind; a button with the count for several, which lists them when
 * they are few or share an address, and brings the map closer otherwise.
 */
export function markerOf(group: Cluster, open: (group: Cluster) => void): HTMLElement {
  const [only] = group.items;
  if (group.items.length === 1 && only) return single(only);
  const label = texts.group(group.items.length);
  const button = element("button", { type: "button", class: "map-group", "aria-label": label });
  button.textContent = String(group.items.length);
  const root = element("div", { class: "map-marker" }, button);
  button.addEventListener("click", () => {
    if (group.items.length > LISTED && group.zoom <= 16) open(group);
    else toggleList(root, button, group.items);
  });
  return root;
}

/** Names seen on hover or focus go with Escape, until another marker is reached. */
export function hideNames(box: HTMLElement): void {
  document.addEventListener("keydown", ({ key }) => box.classList.toggle("map-quiet", key === "Escape"));
  for (const reached of ["pointerover", "focusin"]) {
    box.addEventListener(reached, () => box.classList.remove("map-quiet"));
  }
}

function single(item: Found): HTMLElement {
  const link = element("a", { class: `map-item map-${item.kind}`, href: withReturn(item.url) });
  link.append(shape(item.kind), element("span", { class: "map-name" }, nameOf(item)));
  return element("div", { class: "map-marker" }, link);
}

function toggleList(root: HTMLElement, button: HTMLElement, items: readonly Found[]): void {
  const open = root.querySelector(".map-list");
  button.setAttribute("aria-expanded", String(open === null));
  root.classList.toggle("map-open", open === null);
  if (open) {
    open.remove();
    return;
  }
  const rows = items.map((item) => {
    const link = element("a", { href: withReturn(item.url) }, shape(item.kind), nameOf(item));
    return element("li", {}, link);
  });
  root.append(element("ul", { class: "map-list" }, ...rows));
}

function nameOf({ kind, title, about }: Found): string {
  return texts.itemName(texts.kinds[kind], title, about);
}

/** The shape drawn for that kind in the legend above the map. */
function shape(kind: Found["kind"]): Node {
  return document.querySelector(`.map-legend .shape-${kind}`)?.cloneNode(true) ?? document.createTextNode("");
}

function withReturn(url: string): string {
  const back = encodeURIComponent(`/recherche${location.search}`);
  return `${url}${url.includes("?") ? "&" : "?"}retour=${back}`;
}
