/**
 * Tells this site, and no other, what only a script can see: a contact, a link that leaves, a result chosen and its rank, something kept. No
 * word of the visitor goes with it. Who asks not to be measured is not.
 */
export function tellSteps(): void {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (globalPrivacyControl || doNotTrack === "1") return;
  document.addEventListener("click", ({ target }) => {
    const chosen = target instanceof Element ? target.closest<HTMLElement>("a[href],button[data-keep]") : null;
    const told = chosen === null ? null : stepOf(chosen);
    if (told !== null) navigator.sendBeacon("/mesure", JSON.stringify(told));
  });
}

const ITEM = /^(?:\/widget)?\/(formation|offre|entreprise)\//;

function stepOf(chosen: HTMLElement) {
  const card = chosen.closest("article");
  const page = location.pathname + location.search;
  if (chosen instanceof HTMLAnchorElement) {
    if (/^(tel|mailto):/.test(chosen.protocol)) return { step: "contact", at: page };
    // Back to the page that holds the frame, nobody has gone anywhere.
    if (chosen.closest(".widget-return")) return null;
    if (chosen.host !== location.host) return { step: "outgoing", at: page };
    if (card === null || !ITEM.test(chosen.pathname)) return null;
    const step = card.classList.contains("binome") ? "binome" : "details";
    return { step, at: chosen.pathname + chosen.search, rank: rankOf(card) };
  }
  // The button has been turned already: it is told when something is kept, not when it is let go.
  if (chosen.getAttribute("aria-pressed") !== "true") return null;
  const item = card?.querySelector<HTMLAnchorElement>("h3 a,h4 a");
  return { step: "saved", at: item ? item.pathname + item.search : page, rank: card && item ? rankOf(card) : null };
}

/** From 1, among the cards of its list; null elsewhere. */
function rankOf(card: Element): number | null {
  const row = card.closest(".cards > li");
  return row?.parentElement ? [...row.parentElement.children].indexOf(row) + 1 : null;
}
