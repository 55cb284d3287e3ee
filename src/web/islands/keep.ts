import { announce } from "./dom.ts";
import { type Kept, type KeptKind, keptFrom, readSelection, saveSelection } from "./memory.ts";
import { islandTexts as texts } from "./texts.ts";

/** The buttons « Garder » of cards and pages. One listener for all, those that « Voir plus » adds included. */
export function keepButtons(): void {
  refresh();
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[data-keep]") : null;
    const thing = button === null ? null : thingOf(button);
    if (thing !== null) toggle(thing);
  });
  // Another tab, or a page taken back from the browser's memory.
  addEventListener("storage", refresh);
  addEventListener("pageshow", refresh);
}

function toggle(thing: Kept): void {
  const selection = readSelection();
  const others = selection.filter((kept) => !isSame(kept, thing));
  const wasKept = others.length < selection.length;
  const saved = saveSelection(wasKept ? others : [...selection, thing]);
  announce(saved ? (wasKept ? texts.removedNote : texts.keptNote) : texts.cannotKeep);
  refresh();
}

function refresh(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("button[data-keep]");
  if (buttons.length === 0) return;
  const selection = readSelection();
  for (const button of buttons) {
    const thing = thingOf(button);
    if (thing === null) continue;
    const kept = selection.some((one) => isSame(one, thing));
    button.setAttribute("aria-pressed", String(kept));
    button.setAttribute("aria-label", kept ? texts.keptWhat(thing.title) : texts.keepWhat(thing.title));
    button.textContent = kept ? texts.kept : texts.keep;
  }
}

function isSame(a: Kept, b: Kept): boolean {
  return a.urls.join() === b.urls.join();
}

/** What a button keeps, read from the card or the page around it. Null where there is nothing to keep. */
function thingOf(button: HTMLButtonElement): Kept | null {
  const card = button.closest("article");
  const kind = button.dataset.keep as KeptKind;
  if (!card) return null;
  const links = [...card.querySelectorAll<HTMLAnchorElement>("h3 a, h4 a")];
  const titles =
    links.length > 0 ? links.map(({ textContent }) => textContent) : [card.querySelector("h1")?.textContent];
  const urls = links.length > 0 ? links.map(({ href }) => addressOf(href)) : [addressOf(location.href)];
  const about = [...card.querySelectorAll("[data-about]")].map(({ textContent }) => textContent).join(" · ");
  return keptFrom([{ kind, title: titles.join(" + "), about, urls }])[0] ?? null;
}

/** The address of an item as it is kept: its source stays, the way back does not. */
function addressOf(href: string): string {
  const { pathname, searchParams } = new URL(href);
  const source = searchParams.get("source");
  return source === null ? pathname : `${pathname}?source=${encodeURIComponent(source)}`;
}
