import type { Generation, GenerationRecords } from "../domain/index.ts";
import { hiringModel } from "../hiring/index.ts";
import { type OrientationTables, openOrientation, readOrientation, withOutcomes } from "../orientation/index.ts";
import { loadReference, loadSuccessions } from "../reference/index.ts";
import { buildColumns, type SearchColumns } from "../search/index.ts";

/** All that serving one generation needs, as plain values and typed arrays: a thread makes it, or a file holds it. */
export interface GenerationColumns {
  readonly generation: Generation;
  /** The number of the last change of the offer board before the records were read. */
  readonly offerChange: number;
  readonly model: { readonly isStandIn: boolean };
  readonly search: SearchColumns;
  /** JSON in pieces, so that no one of them takes long to parse. */
  readonly additions: Buffer;
  readonly orientation: Readonly<Record<keyof OrientationTables, readonly Buffer[]>>;
}

/** Reads one generation and lays it out: most of a minute of processor at worst, so not where requests are answered. */
export async function buildGeneration(records: GenerationRecords, offerChange: number): Promise<GenerationColumns> {
  const additions = await records.reference();
  const reference = loadReference(additions);
  const tables = await readOrientation(records);
  const model = await hiringModel({
    reference,
    records: records.hiring,
    companies: records.companies,
    occupationHires: additions.occupationHires,
  });
  // What became of apprentices is found by codes: no words need be understood for that.
  const outcomes = { reference, successions: loadSuccessions(), understand: () => [] };
  const rated =
    tables.insertion.length === 0 ? records : withOutcomes(records, await openOrientation(tables, outcomes));
  return {
    generation: records.generation,
    offerChange,
    model: { isStandIn: model.isStandIn },
    search: await buildColumns(rated, { reference, model }),
    additions: Buffer.from(JSON.stringify(additions)),
    orientation: {
      trainings: inPieces(tables.trainings),
      wishes: inPieces(tables.wishes),
      tallies: inPieces(tables.tallies),
      insertion: inPieces(tables.insertion),
    },
  };
}

/** About a millisecond to parse. */
const PIECE = 500;

function inPieces(rows: readonly unknown[]): Buffer[] {
  const pieces: Buffer[] = [];
  for (let from = 0; from < rows.length; from += PIECE) {
    pieces.push(Buffer.from(JSON.stringify(rows.slice(from, from + PIECE))));
  }
  return pieces;
}
