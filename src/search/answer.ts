import type { Asked, Generation, Instead, Level, SourceName, Warning } from "../domain/index.ts";
import { facetsOf } from "./facets.ts";
import { itemJson } from "./item-json.ts";
import { kmOf, type ListPage, rankOfKey, type Tally } from "./lists/index.ts";
import { namedOf } from "./named.ts";
import type { Question } from "./question/index.ts";

/** What a search found, before it is written. */
export interface Found {
  readonly question: Question;
  readonly radiusKm: number;
  readonly pages: readonly ListPage[];
  readonly tally: Tally;
  readonly sources: readonly string[];
  readonly generation: Generation;
  readonly warnings: readonly Warning[];
  /** The JSON of each binôme; null when they are not asked. */
  readonly binomes: readonly string[] | null;
  /** Null when something was found. */
  readonly instead: Instead | null;
}

/** The whole answer as JSON text, as CONTRACT.md shapes it. Items are copied as they are stored. */
export function answerJson(found: Found): string {
  const { question, pages, tally, generation } = found;
  const shows = (name: SourceName) => question.params.sources.includes(name);
  let json = `{"asked":${JSON.stringify(askedOf(found))}`;
  if (found.binomes !== null) json += `,"binomes":{"items":[${found.binomes.join(",")}]}`;
  for (const page of pages) {
    if (shows(page.list.index.name)) json += `,"${page.list.index.name}":${listJson(page, question)}`;
  }
  if (found.instead !== null) json += `,"instead":${JSON.stringify(found.instead)}`;
  json += `,"facets":${JSON.stringify(facetsOf(tally, found.sources))}`;
  json += `,"generation":${JSON.stringify({ ...generation, warnings: undefined })}`;
  return `${json},"warnings":${JSON.stringify([...question.warnings, ...found.warnings])}}`;
}

function listJson({ list, total, keys, next }: ListPage, question: Question): string {
  let items = "";
  for (const key of keys) {
    const item = list.index.byRank[rankOfKey(key)] as number;
    const match = list.workspace.isClose(item) ? "close" : "exact";
    items += `${items === "" ? "" : ","}${itemJson(list, item, kmOf(list, item, question), match)}`;
  }
  return `{"total":${total},"items":[${items}],"next":${JSON.stringify(next)}}`;
}

function askedOf({ question, radiusKm, pages }: Found): Asked {
  const { params } = question;
  return {
    q: params.q ?? null,
    occupations: question.askedOccupations,
    place: question.askedPlace,
    words: question.askedWords,
    named: namedOf(pages, question),
    allOccupations: question.occupations === null,
    corrected: question.corrected,
    literal: question.corrected === null ? null : `"${params.q}"`,
    heardLevel: question.heardLevel === 0 ? null : (question.heardLevel as Level),
    radiusKm,
    widened: radiusKm !== params.radius,
    level: params.level ?? null,
    contract: params.contract ?? null,
    startBefore: params.startBefore ?? null,
    disability: params.disability,
    sources: params.sources,
    sort: params.sort,
  };
}
