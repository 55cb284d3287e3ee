import type { Occupation, ReferenceAdditions, RomeCode } from "../domain/index.ts";
import { parseRomeCode } from "../domain/index.ts";
import { readTable } from "./table.ts";

/** A newer (ROME 4.0) code, or one that an import brought, with the older code that stands for it. */
interface NewerCode {
  readonly rome: RomeCode;
  readonly parent: RomeCode;
  readonly label: string;
}

export interface OccupationTables {
  /** The 532 older codes and their labels, by code. */
  readonly older: ReadonlyMap<RomeCode, string>;
  readonly newer: readonly NewerCode[];
  readonly words: ReadonlyMap<RomeCode, readonly string[]>;
}

export function loadOccupationTables(): OccupationTables {
  const older = readTable("occupations.csv", ["rome", "label"]);
  const newer = readTable("occupations-newer.csv", ["rome", "parent", "label"]);
  const words = readTable("everyday-words.csv", ["rome", "most_taught", "words"]);
  return {
    older: new Map(older.map((row) => [parseRomeCode(row.rome), row.label])),
    newer: newer.map((row) => ({ ...row, rome: parseRomeCode(row.rome), parent: parseRomeCode(row.parent, "parent") })),
    words: new Map(words.map((row) => [parseRomeCode(row.rome), row.words === "" ? [] : row.words.split("|")])),
  };
}

/** The 150 older codes most taught in apprenticeship, as everyday-words.csv marks them. */
export function mostTaughtOccupations(): readonly RomeCode[] {
  const rows = readTable("everyday-words.csv", ["rome", "most_taught", "words"]);
  return rows.filter((row) => row.most_taught === "1").map((row) => parseRomeCode(row.rome));
}

/** Occupations looked up by any of their codes. */
export interface Occupations {
  readonly all: readonly Occupation[];
  canonical(rome: RomeCode): RomeCode | null;
  occupation(rome: RomeCode): Occupation | null;
  romeLabel(rome: RomeCode): string | null;
}

/**
 * The tables with what an import adds: a code already known gets the imported label and parent; one that is its own
 * parent, and that nobody knew, is a new occupation; one whose parent is unknown is left out.
 */
export function indexOccupations(tables: OccupationTables, added: ReferenceAdditions["occupations"]): Occupations {
  const older = new Map(tables.older);
  const newer = new Map(tables.newer.map((code) => [code.rome, code]));
  for (const code of added) if (code.parent === code.rome && !newer.has(code.rome)) addOlder(older, code);
  for (const code of added) {
    const parent = older.has(code.parent) ? code.parent : newer.get(code.parent)?.parent;
    // The 532 older labels restate themselves as their own parent: that says nothing of the newer codes.
    if (parent !== undefined && older.get(code.rome) !== code.label) newer.set(code.rome, { ...code, parent });
  }
  const byRome = occupationsByRome(older, newer.values(), tables.words);
  const canonical = (rome: RomeCode) => (older.has(rome) ? rome : (newer.get(rome)?.parent ?? null));
  return {
    all: [...byRome.values()],
    canonical,
    occupation: (rome) => byRome.get(canonical(rome) ?? rome) ?? null,
    romeLabel: (rome) => older.get(rome) ?? newer.get(rome)?.label ?? null,
  };
}

function addOlder(older: Map<RomeCode, string>, code: NewerCode): void {
  if (!older.has(code.rome)) older.set(code.rome, code.label);
}

function occupationsByRome(
  older: ReadonlyMap<RomeCode, string>,
  newer: Iterable<NewerCode>,
  words: OccupationTables["words"],
): Map<RomeCode, Occupation> {
  const children = Map.groupBy(newer, (code) => code.parent);
  const occupations = [...older].map(([rome, label]): [RomeCode, Occupation] => {
    const codes = (children.get(rome) ?? []).map((code) => ({ rome: code.rome, label: code.label }));
    return [rome, { rome, label, newer: codes, words: words.get(rome) ?? [] }];
  });
  return new Map(occupations);
}
