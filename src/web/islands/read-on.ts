import { announce } from "./dom.ts";
import { islandTexts as texts } from "./texts.ts";

/**
 * « Voir plus » adds the next cards under the ones read, instead of leaving the page. Which lists were read on is kept with the entry
 * of the browser's history: coming back finds them again, at the same height.
 */
export function readOnInPlace(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-more]");
  if (links.length === 0) return;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-more]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    readOn(link, true);
  });
  addEventListener("pagehide", () => remember({ ...remembered(), y: scrollY }));
  restore();
}

interface Remembered {
  /** Lists read on, in order. */
  readonly lists: readonly string[];
  readonly y: number;
}

function remembered(): Remembered {
  const { lists, y } = (history.state ?? {}) as Partial<Remembered>;
  return { lists: lists ?? [], y: y ?? 0 };
}

function remember(state: Remembered): void {
  history.replaceState(state, "");
}

async function restore(): Promise<void> {
  const { lists, y } = remembered();
  if (lists.length === 0) return;
  history.scrollRestoration = "manual";
  for (const id of lists) {
    const link = document.querySelector<HTMLAnchorElement>(`#${CSS.escape(id)} a[data-more]`);
    if (link) await readOn(link, false);
  }
  scrollTo(0, y);
}

async function readOn(link: HTMLAnchorElement, byHand: boolean): Promise<void> {
  const section = link.closest("section");
  const cards = section?.querySelector(".cards");
  if (!section || !cards || link.getAttribute("aria-busy") === "true") return;
  link.setAttribute("aria-busy", "true");
  announce(texts.loading);
  const next = await sectionAt(link.href, section.id);
  link.removeAttribute("aria-busy");
  if (next === null) {
    // The link still leads there.
    link.removeAttribute("data-more");
    announce(texts.moreFailed);
    return;
  }
  const added = newCards(next, cards);
  cards.append(...added);
  const following = next.querySelector("a[data-more]");
  if (following) link.replaceWith(following);
  else link.remove();
  if (!byHand) return;
  announce(texts.moreShown(added.length));
  added[0]?.querySelector("a")?.focus();
  remember({ lists: [...remembered().lists, section.id], y: scrollY });
}

async function sectionAt(address: string, id: string): Promise<Element | null> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
  } catch {
    return null;
  }
}

/** The cards that are not on the page yet: a view of more binômes begins with those already read. */
function newCards(from: Element, cards: Element): Element[] {
  const known = new Set([...cards.querySelectorAll("article")].map(({ id }) => id));
  return [...from.querySelectorAll(".cards > li")].filter((row) => {
    const id = row.querySelector("article")?.id;
    return id !== undefined && !known.has(id);
  });
}
