import type { Match } from "../domain/index.ts";
import { textAt } from "./index/index.ts";
import { bandOf, type SearchedList } from "./lists/index.ts";

/** One item as the API shows it, without parsing what is stored: its own fields, then what depends on the search. */
export function itemJson(list: SearchedList, item: number, km: number | null, match: Match): string {
  const own = textAt(list.index.texts, item);
  const potential =
    list.index.kind === "company" ? `,"potential":"${bandOf(list.workspace.chance[item] as number)}"` : "";
  return `${own},"km":${km},"match":"${match}"${potential}}`;
}
