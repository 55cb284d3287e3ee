import { setImmediate as breath } from "node:timers/promises";
import type {
  Clock,
  GrowingSearch,
  LabourRecords,
  Orientation,
  Reference,
  ReferenceAdditions,
} from "../domain/index.ts";
import { type OrientationTables, openOrientation } from "../orientation/index.ts";
import { loadReference, loadSuccessions } from "../reference/index.ts";
import { createTextUnderstanding, openSearch, type TextUnderstanding } from "../search/index.ts";
import type { GenerationColumns } from "./build.ts";

/** The search of one generation, and what guides candidates in it. Immutable. */
export interface ServedGeneration {
  readonly search: GrowingSearch;
  readonly orientation: Orientation;
  readonly labour: LabourRecords;
  readonly reference: Reference;
}

/** Makes columns ready to serve, in steps between which requests are answered. */
export type OpenGeneration = (columns: GenerationColumns) => Promise<ServedGeneration>;

/** What is made of the reference tables is kept from one generation to the next while no import changes them. */
export function generationOpener(clock: Clock): OpenGeneration {
  let tables: Tables | null = null;
  return async (columns) => {
    if (tables === null || !columns.additions.equals(tables.json)) tables = await openTables(columns.additions);
    const { reference, text, labour } = tables;
    const understand = (words: string) => text.understand(words).exact;
    const read = await tablesOf(columns);
    await breath();
    const orientation = await openOrientation(read, { reference, successions: loadSuccessions(), understand });
    await breath();
    const { search, generation, offerChange, model } = columns;
    const deps = { reference, text, clock, model, wishRomes: orientation.romesOf };
    // Not `columns` itself: what was read of them for the orientation, 30 MB for France, is given back.
    return { search: openSearch(search, { generation, offerChange }, deps), orientation, labour, reference };
  };
}

interface Tables {
  readonly json: Buffer;
  readonly reference: Reference;
  readonly text: TextUnderstanding;
  readonly labour: LabourRecords;
}

async function openTables(json: Buffer): Promise<Tables> {
  const additions = JSON.parse(json.toString()) as ReferenceAdditions;
  const { smic, tension, contracts } = additions;
  const reference = loadReference(additions);
  await breath();
  return { json, reference, text: createTextUnderstanding(reference), labour: { smic, tension, contracts } };
}

async function tablesOf({ orientation }: GenerationColumns): Promise<OrientationTables> {
  return {
    trainings: await rowsOf(orientation.trainings),
    wishes: await rowsOf(orientation.wishes),
    tallies: await rowsOf(orientation.tallies),
    insertion: await rowsOf(orientation.insertion),
  };
}

async function rowsOf<Row>(pieces: readonly Buffer[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const piece of pieces) {
    for (const row of JSON.parse(piece.toString()) as Row[]) rows.push(row);
    await breath();
  }
  return rows;
}
