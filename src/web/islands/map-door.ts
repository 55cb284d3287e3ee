import { announce, element } from "./dom.ts";
import { islandTexts as texts } from "./texts.ts";

/** What the script of the map exports. */
interface MapScript {
  openMap(box: HTMLElement): Promise<void>;
}

/** The map and all that it weighs are loaded the first time it is opened. */
export function openMapOnDemand(): void {
  const box = document.querySelector<HTMLElement>("[data-map]");
  const door = box?.closest("details");
  if (!box || !door) return;
  door.addEventListener("toggle", () => open(box), { once: true });
}

async function open(box: HTMLElement): Promise<void> {
  const { script = "", styles = "" } = box.dataset;
  announce(texts.loading);
  try {
    await styled(styles);
    const { openMap } = (await import(/* @vite-ignore */ script)) as MapScript;
    await openMap(box);
  } catch (error) {
    console.warn(error);
    box.replaceChildren(element("p", {}, texts.mapFailed));
  }
}

/** The sheet says how large the box is, and the map is drawn to its size. */
function styled(href: string): Promise<unknown> {
  const sheet = element("link", { rel: "stylesheet", href });
  const loaded = new Promise((resolve, reject) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", () => reject(new Error(`${href}: the style sheet was not loaded.`)));
  });
  document.head.append(sheet);
  return loaded;
}
