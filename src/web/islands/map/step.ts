/** A link to an item, wherever it stands, says which item by its address without the way back. */
export function itemKey(address: string): string {
  const { pathname, searchParams } = new URL(address, location.href);
  return `${pathname}?${searchParams.get("source") ?? ""}`;
}

const CARD = "article.card, article.binome";
const CARD_LINKS = "article.card h3 a, article.binome h4 a";
const POINT_LINKS = "a.map-item, .map-list a";

/**
 * Keeps the list and the map in step: the card under the pointer or with the focus marks its points, a point marks its card, and following
 * a point goes to its card when the page has it. `markerOf` gives what stands for an item on the map as it is drawn.
 */
export function keepInStep(markerOf: (key: string) => Element | null): void {
  let at: Element | null = null;
  const follow = ({ target }: Event) => {
    const now = target instanceof Element ? target.closest(`${CARD}, ${POINT_LINKS}`) : null;
    if (now === at) return;
    at = now;
    for (const marked of document.querySelectorAll(".in-step")) marked.classList.remove("in-step");
    for (const twin of now === null ? [] : twinsOf(now, markerOf)) twin.classList.add("in-step");
  };
  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
  document.addEventListener("click", (event) => {
    const point = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(POINT_LINKS) : null;
    const link = point === null ? null : cardLink(point.href);
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(link);
  });
}

function twinsOf(element: Element, markerOf: (key: string) => Element | null): Element[] {
  if (element instanceof HTMLAnchorElement) {
    const card = cardLink(element.href)?.closest(CARD);
    return card ? [card] : [];
  }
  const links = [...element.querySelectorAll<HTMLAnchorElement>("h3 a, h4 a")];
  return links.flatMap(({ href }) => markerOf(itemKey(href)) ?? []);
}

/** The link of the card of that item: its own card rather than a binôme that holds it. */
function cardLink(address: string): HTMLAnchorElement | null {
  const key = itemKey(address);
  const links = [...document.querySelectorAll<HTMLAnchorElement>(CARD_LINKS)].filter(
    ({ href }) => itemKey(href) === key,
  );
  return links.find((link) => link.closest("article.card") !== null) ?? links[0] ?? null;
}

/** The focus goes along, so that the keyboard and who listens go on from there. */
function goTo(link: HTMLAnchorElement): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  link.focus({ preventScroll: true });
  link.closest(CARD)?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  link.closest(CARD)?.classList.add("in-step");
}
