import { element } from "./dom.ts";
import { readLastSearch, saveLastSearch } from "./memory.ts";
import { islandTexts as texts } from "./texts.ts";

/** Remembers the search that was answered, and proposes it again beside the examples of the first page. */
export function rememberSearch(): void {
  const question = document.querySelector<HTMLElement>("[data-question]")?.dataset.question;
  if (question !== undefined && location.search !== "") {
    saveLastSearch({ label: question, url: `/recherche${location.search}` });
  }
  const examples = document.querySelector("[data-last-search]");
  const last = examples === null ? null : readLastSearch();
  if (last === null) return;
  examples?.append(element("li", {}, element("a", { class: "chip", href: last.url }, texts.lastSearch + last.label)));
}
