import { announce, element } from "./dom.ts";
import { forgetAll, type Kept, readSelection, STATUSES, type Status, saveSelection } from "./memory.ts";
import { fragmentOf, sharedIn } from "./shared-selection.ts";
import { islandTexts as texts } from "./texts.ts";

/** The page of what was kept: its progress and notes, on this device only. */
export function showSelection(): void {
  const root = document.querySelector<HTMLElement>("[data-selection]");
  if (!root) return;
  receive(root);
  draw(root);
  addEventListener("storage", () => draw(root));
}

function draw(root: HTMLElement): void {
  const selection = readSelection();
  const list = element("ul", { class: "cards" }, ...selection.map((kept) => element("li", {}, card(root, kept))));
  const title = selection.length === 0 ? texts.empty : texts.count(selection.length);
  const parts = [element("p", { class: "selection-count" }, title), list];
  root.replaceChildren(...parts, ...(selection.length === 0 ? [] : [tools(root, selection)]));
}

function card(root: HTMLElement, kept: Kept): HTMLElement {
  const id = `garde-${kept.urls[0]}`;
  const titles = kept.urls.length === 2 ? kept.title.split(" + ") : [kept.title];
  const links = kept.urls.map((url, rank) => element("a", { href: url }, titles[rank] || kept.title));
  const remove = element("button", { type: "button", class: "button button-quiet" }, texts.remove);
  remove.setAttribute("aria-label", texts.removeWhat(kept.title));
  remove.addEventListener("click", () => {
    saveSelection(readSelection().filter((one) => one.urls.join() !== kept.urls.join()));
    draw(root);
    announce(texts.removedNote);
    document.querySelector<HTMLElement>("h1")?.focus();
  });
  return element(
    "article",
    { class: `selected selected-${kept.status}` },
    element("p", { class: "kind" }, texts.kinds[kept.kind]),
    element("h2", { class: "selected-title" }, ...links.flatMap((link, rank) => (rank === 0 ? [link] : [" + ", link]))),
    element("p", { class: "card-facts" }, kept.about),
    field(id, texts.status, statusOf(id, kept)),
    field(`${id}-note`, texts.note, noteOf(`${id}-note`, kept)),
    remove,
  );
}

function field(id: string, label: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "field" }, element("label", { for: id }, label), control);
}

function statusOf(id: string, kept: Kept): HTMLSelectElement {
  const options = STATUSES.map((status) =>
    element("option", { value: status, selected: status === kept.status }, texts.statuses[status]),
  );
  const select = element("select", { id }, ...options);
  select.addEventListener("change", () => change(kept, { status: select.value as Status }));
  return select;
}

function noteOf(id: string, kept: Kept): HTMLTextAreaElement {
  const note = element("textarea", { id, rows: "2" }, kept.note);
  note.addEventListener("input", () => change(kept, { note: note.value }));
  return note;
}

function change(kept: Kept, changes: Partial<Kept>): void {
  saveSelection(readSelection().map((one) => (one.urls.join() === kept.urls.join() ? { ...one, ...changes } : one)));
}

function tools(root: HTMLElement, selection: readonly Kept[]): HTMLElement {
  const address = `${location.origin}${location.pathname}${fragmentOf(selection)}`;
  const said = element("p", { class: "hint" });
  const share = button(texts.share, () => copy(address, said));
  const print = button(texts.print, () => globalThis.print());
  const forget = button(texts.forget, () => {
    if (!confirm(texts.forgetSure)) return;
    forgetAll();
    draw(root);
    announce(texts.forgotten);
  });
  return element("div", { class: "selection-tools" }, share, print, forget, said);
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button button-quiet" }, label);
  made.addEventListener("click", act);
  return made;
}

async function copy(address: string, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = texts.shared;
  } catch {
    const field = element("input", { type: "text", readonly: true, value: address });
    const label = element("label", {}, texts.shareByHand, field);
    said.replaceChildren(label);
    field.select();
  }
  announce(said.textContent ?? "");
}

/** A selection that came in the fragment is shown first, and added only when asked. */
function receive(root: HTMLElement): void {
  const received = sharedIn(location.hash);
  if (received === null) return;
  const box = element("div", { class: "notice" });
  root.before(box);
  if (received.length === 0) {
    box.append(element("p", {}, texts.unreadable));
    return;
  }
  const list = element(
    "ul",
    { class: "plain-list" },
    ...received.map(({ title, urls }) => element("li", {}, element("a", { href: urls[0] ?? "/" }, title))),
  );
  const add = button(texts.addReceived, () => {
    const known = new Set(readSelection().map(({ urls }) => urls.join()));
    saveSelection([...readSelection(), ...received.filter(({ urls }) => !known.has(urls.join()))]);
    history.replaceState(null, "", location.pathname);
    box.remove();
    draw(root);
  });
  box.append(element("p", { class: "notice-title" }, texts.received(received.length)), list, add);
}
