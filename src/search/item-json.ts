import type { Match } from "../domain/index.ts";
import { itemTextAt } from "./index/index.ts";
import type { JsonBytes } from "./json-bytes.ts";
import { bandOf, type SearchedList } from "./lists/index.ts";

/** Writes one item as the API shows it: what is stored, then what depends on the search. */
export function writeItem(json: JsonBytes, list: SearchedList, item: number, km: number | null, match: Match): void {
  json.stored(list.index.texts, item);
  json.text(',"km":');
  json.km(km);
  json.text(match === "exact" ? ',"match":"exact"' : ',"match":"close"');
  json.text(potentialOf(list, item));
  json.text("}");
}

/** One item as the API shows it, without parsing what is stored: its own fields, then what depends on the search. */
export function itemJson(list: SearchedList, item: number, km: number | null, match: Match): string {
  return `${itemTextAt(list.index.texts, item)},"km":${km},"match":"${match}"${potentialOf(list, item)}}`;
}

/** The same without what depends on the search. */
export function ownJson(list: SearchedList, item: number): string {
  return `${itemTextAt(list.index.texts, item)}${potentialOf(list, item)}}`;
}

function potentialOf(list: SearchedList, item: number): string {
  if (list.index.kind !== "company") return "";
  return POTENTIAL[bandOf(list.workspace.chance[item] as number)];
}

const POTENTIAL = { high: ',"potential":"high"', "very-high": ',"potential":"very-high"' };
