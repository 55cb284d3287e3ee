import type { Asked, Generation, Instead, Level, SourceName, Warning } from "../domain/index.ts";
import { writeFacets } from "./facets.ts";
import { writeItem } from "./item-json.ts";
import type { JsonBytes } from "./json-bytes.ts";
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
  /** What writes each binôme; null when they are not asked. */
  readonly binomes: readonly ((json: JsonBytes) => void)[] | null;
  /** Null when something was found. */
  readonly instead: Instead | null;
}

/** The whole answer as JSON, as CONTRACT.md shapes it. Items are copied as they are stored. */
export function writeAnswer(json: JsonBytes, found: Found): void {
  const { question, pages, tally, generation, binomes } = found;
  const shows = (name: SourceName) => question.params.sources.includes(name);
  json.text('{"asked":');
  json.value(askedOf(found));
  if (binomes !== null) {
    json.text(',"binomes":{"items":[');
    binomes.forEach((write, i) => {
      if (i > 0) json.text(",");
      write(json);
    });
    json.text("]}");
  }
  for (const page of pages) {
    if (shows(page.list.index.name)) writeList(json, page, question);
  }
  if (found.instead !== null) json.text(`,"instead":${JSON.stringify(found.instead)}`);
  json.text(',"facets":');
  writeFacets(json, tally, found.sources);
  json.text(`,"generation":${JSON.stringify({ ...generation, warnings: undefined })}`);
  json.text(`,"warnings":${JSON.stringify([...question.warnings, ...found.warnings])}}`);
}

function writeList(json: JsonBytes, { list, total, keys, next }: ListPage, question: Question): void {
  json.text(`,"${list.index.name}":{"total":${total},"items":[`);
  keys.forEach((key, i) => {
    const item = list.index.byRank[rankOfKey(key)] as number;
    if (i > 0) json.text(",");
    writeItem(json, list, item, kmOf(list, item, question), list.workspace.isClose(item) ? "close" : "exact");
  });
  json.text(`],"next":${JSON.stringify(next)}}`);
}

function askedOf({ question, radiusKm, pages }: Found): Asked {
  const { params } = question;
  return {
    q: params.q ?? null,
    occupations: question.askedOccupations,
    place: question.askedPlace,
    words: question.askedWords,
    named: namedOf(pages, question),
    interest: question.interest,
    acronyms: question.acronyms,
    refused: question.refused,
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
    trainingIncluded: params.trainingIncluded ?? null,
    sources: params.sources,
    sort: params.sort,
  };
}
