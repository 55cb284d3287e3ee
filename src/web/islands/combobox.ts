import { announce, element } from "./dom.ts";
import { islandTexts as texts } from "./texts.ts";

/**
 * Suggestions under the fields that name where they come from (`data-suggest`), as WAI-ARIA's combobox with a listbox says: the focus
 * stays in the field, arrows choose, Enter takes, Escape closes. What was typed is never changed unless one is taken.
 */
export function suggestWhileTyping(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) combobox(field);
}

const WAIT_MS = 120;
const LIMIT = "6";

interface Box {
  readonly field: HTMLInputElement;
  readonly list: HTMLUListElement;
  /** Row chosen with the arrows; -1: none. */
  chosen: number;
  /** What the last list was asked for. */
  asked: string;
}

function combobox(field: HTMLInputElement): void {
  const list = element("ul", { id: `${field.id}-list`, class: "suggestions", role: "listbox", hidden: true });
  list.setAttribute("aria-label", texts.suggestionList);
  field.after(list);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", autocomplete: "off" };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  field.setAttribute("aria-controls", list.id);
  const box: Box = { field, list, chosen: -1, asked: "" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => refresh(box), WAIT_MS);
  });
  field.addEventListener("keydown", (event) => press(box, event));
  field.addEventListener("blur", () => close(box));
  // Before the field loses the focus: a touch on a row must not close the list under it.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const row = target instanceof Element ? target.closest("li") : null;
    if (row) take(box, row);
  });
}

async function refresh(box: Box): Promise<void> {
  const words = box.field.value.trim();
  box.asked = words;
  if (words.length < 2) return close(box);
  const rows = await suggestions(box.field.dataset.suggest ?? "", words);
  if (box.asked !== words || document.activeElement !== box.field) return;
  show(box, rows);
}

/** A row: what taking it writes in the field; what it is, where words alone do not tell. */
interface Row {
  readonly label: string;
  readonly kind?: string;
  readonly total?: number;
}

async function suggestions(address: string, words: string): Promise<readonly Row[]> {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ q: words, limit: LIMIT })}`);
    if (!answer.ok) return [];
    const { items } = (await answer.json()) as { items: readonly Row[] };
    return items.filter(({ label }, rank) => items.findIndex((other) => other.label === label) === rank);
  } catch {
    // Offline or slow: the field is still a field.
    return [];
  }
}

function show(box: Box, rows: readonly Row[]): void {
  box.chosen = -1;
  box.list.replaceChildren(...rows.map((row, rank) => option(`${box.list.id}-${rank}`, row)));
  box.list.hidden = rows.length === 0;
  box.field.setAttribute("aria-expanded", String(rows.length > 0));
  box.field.removeAttribute("aria-activedescendant");
  announce(texts.suggestions(rows.length));
}

/** Read out whole, taken without what it is. */
function option(id: string, { label, kind, total }: Row): HTMLLIElement {
  const attributes = { id, role: "option", "aria-selected": "false", "data-label": label };
  const isName = kind === "employer" || kind === "school";
  const said = isName ? texts.suggested[kind] : total === 0 ? texts.nothingNow : null;
  return element("li", attributes, label, ...(said === null ? [] : [" ", element("small", {}, said)]));
}

function close(box: Box): void {
  box.chosen = -1;
  box.list.hidden = true;
  box.field.setAttribute("aria-expanded", "false");
  box.field.removeAttribute("aria-activedescendant");
}

function press(box: Box, event: KeyboardEvent): void {
  const rows = box.list.children.length;
  if (box.list.hidden || rows === 0) {
    if (event.key === "ArrowDown") refresh(box);
    return;
  }
  if (event.key === "ArrowDown") choose(box, box.chosen + 1 === rows ? 0 : box.chosen + 1);
  else if (event.key === "ArrowUp") choose(box, box.chosen <= 0 ? rows - 1 : box.chosen - 1);
  else if (event.key === "Enter" && box.chosen >= 0) take(box, box.list.children[box.chosen]!);
  else if (event.key === "Escape") close(box);
  else return;
  event.preventDefault();
}

function choose(box: Box, rank: number): void {
  box.chosen = rank;
  for (const [at, row] of [...box.list.children].entries()) {
    row.setAttribute("aria-selected", String(at === rank));
    if (at === rank) row.scrollIntoView({ block: "nearest" });
  }
  box.field.setAttribute("aria-activedescendant", `${box.list.id}-${rank}`);
}

function take(box: Box, row: Element): void {
  box.field.value = row.getAttribute("data-label") ?? "";
  box.field.dispatchEvent(new Event("change", { bubbles: true }));
  close(box);
}
