import type { WidgetEvents, WidgetNews } from "../domain/index.ts";
import type { FrameMessage, Greeting } from "./messages.ts";

/**
 * Runs in each page of the frame. It says nothing until the page around greets it, then tells it, and no other origin,
 * its height and what happens. Without it the frame works all the same, at the height it was given.
 */
const root = document.documentElement;
const news: WidgetNews | null = JSON.parse(document.body.dataset.news ?? "null");
let host: string | null = null;

addEventListener("message", ({ source, origin, data }) => {
  // A host without an origin ("null": a sandbox, a file) cannot be told apart from another: it is told nothing.
  if (source !== parent || source === window || origin === "null" || data?.binome !== "hello") return;
  const greeted = host !== null;
  host = origin;
  if (greeted) return;
  nameLandmarks(data);
  say({ binome: "page", height: heightOf(), y: topOf(location.hash), news });
  new ResizeObserver(() => say({ binome: "height", height: heightOf() })).observe(root);
});

document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest("a") : null;
  const href = link?.getAttribute("href");
  if (!link || !href) return;
  if (href.startsWith("#")) say({ binome: "show", y: topOf(href) });
  const by = link.closest(".steps") ? wayOf(link) : null;
  if (by === null || news?.name !== "select") return;
  const { kind, id } = news.detail;
  say({ binome: "contact", detail: { kind, id, by } satisfies WidgetEvents["contact"] });
});

function say(message: FrameMessage): void {
  if (host !== null) parent.postMessage(message, host);
}

/** Who jumps from landmark to landmark in the host's page tells ours from its own, and those of two widgets apart. */
function nameLandmarks({ title, rank }: Greeting): void {
  const main = document.querySelector("main");
  if (main) main.ariaLabel = title;
  if (rank === 1) return;
  for (const landmark of document.querySelectorAll("nav, search, form[aria-label], section[aria-labelledby]")) {
    const heading = document.getElementById(landmark.getAttribute("aria-labelledby") ?? "");
    landmark.ariaLabel = `${landmark.ariaLabel ?? heading?.textContent ?? ""}, ${title}`;
    landmark.removeAttribute("aria-labelledby");
  }
}

function heightOf(): number {
  return Math.ceil(root.getBoundingClientRect().height);
}

function topOf(fragment: string): number {
  const element = fragment.length > 1 ? document.getElementById(decodeURIComponent(fragment.slice(1))) : null;
  return element === null ? 0 : Math.round(element.getBoundingClientRect().top + scrollY);
}

/** How a link reaches an organisation; null for a link of ours. */
function wayOf({ protocol, origin, href }: HTMLAnchorElement): WidgetEvents["contact"]["by"] | null {
  if (protocol === "tel:") return "phone";
  if (protocol === "mailto:") return "email";
  if (origin === location.origin) return null;
  return href.startsWith("https://www.openstreetmap.org/directions") ? "directions" : "web";
}
