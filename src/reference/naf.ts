import type { NafCode } from "../domain/index.ts";
import { readTable } from "./table.ts";

/** A section ("C", industrie manufacturière) or a division ("10", industries alimentaires) of the NAF. */
export interface NafGroup {
  readonly code: string;
  readonly label: string;
}

/** The 732 classes of the NAF, revision 2, by code. */
export function loadNafLabels(): ReadonlyMap<string, string> {
  return new Map(readTable("naf.csv", ["naf", "label"]).map((row) => [row.naf, row.label]));
}

let divisions: ReadonlyMap<string, NafGroup & { readonly section: string }> | undefined;
let sections: ReadonlyMap<string, NafGroup> | undefined;

/** The division of an activity: "10" of "1071C". Null when the NAF has no such division. */
export function nafDivisionOf(naf: NafCode): NafGroup | null {
  const found = loadDivisions().get(naf.slice(0, 2));
  return found ? { code: found.code, label: found.label } : null;
}

/** The section of an activity: "C" of "1071C". Null when the NAF has no such division. */
export function nafSectionOf(naf: NafCode): NafGroup | null {
  return loadNafSections().get(loadDivisions().get(naf.slice(0, 2))?.section ?? "") ?? null;
}

/** The 21 sections of the NAF by their letter, in its order. */
export function loadNafSections(): ReadonlyMap<string, NafGroup> {
  sections ??= new Map(readTable("naf-sections.csv", ["code", "label"]).map((row) => [row.code, row]));
  return sections;
}

function loadDivisions(): NonNullable<typeof divisions> {
  divisions ??= new Map(readTable("naf-divisions.csv", ["code", "section", "label"]).map((row) => [row.code, row]));
  return divisions;
}
