import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { InvalidValue, type NafCode, parseRomeCode, type RomeCode } from "../domain/index.ts";

/** An occupation of an activity, with its share (0 to 1) of the apprentices hired there. */
export interface Affinity {
  readonly rome: RomeCode;
  readonly share: number;
}

/** Which occupations an activity hires for. */
export interface NafOccupations {
  /** Those of the class, or else of its division; none for a division nobody knows. Greatest share first. */
  of(naf: NafCode): readonly Affinity[];
  /** The same table without the occupations that `keep` refuses. */
  keeping(keep: (rome: RomeCode) => boolean): NafOccupations;
  /** Every class and division of the table. */
  readonly activities: readonly string[];
}

const TABLE = new URL("../../data/hiring/naf-occupations.csv", import.meta.url);

/** Reads data/hiring/naf-occupations.csv. Throws `InvalidValue` naming the line that is wrong. */
export function loadNafOccupations(file: URL = TABLE): NafOccupations {
  return parseNafOccupations(readFileSync(file, "utf8"));
}

/** Reads lines of `naf,activity,occupations`, where occupations are "D1102:45 D1106:30", in per cent. */
export function parseNafOccupations(text: string): NafOccupations {
  const rows = parse<{ naf: string; occupations: string }>(text, { columns: true, comment: "#" });
  return tableOf(new Map(rows.map(({ naf, occupations }) => [parseActivity(naf), parseAffinities(naf, occupations)])));
}

/** The table of these lines: a class or a division, and its occupations, greatest share first. */
export function tableOf(lines: ReadonlyMap<string, readonly Affinity[]>): NafOccupations {
  return {
    of: (naf) => lines.get(naf) ?? lines.get(naf.slice(0, 2)) ?? [],
    keeping: (keep) =>
      tableOf(new Map([...lines].map(([naf, affinities]) => [naf, affinities.filter(({ rome }) => keep(rome))]))),
    activities: [...lines.keys()],
  };
}

function parseActivity(naf: string): string {
  if (!/^\d{2}(\d{2}[A-Z])?$/.test(naf)) throw new InvalidValue("naf", naf, 'a class such as "1071C" or a division');
  return naf;
}

function parseAffinities(naf: string, occupations: string): Affinity[] {
  const affinities = occupations.split(" ").map((part) => {
    const [rome, percent] = part.split(":");
    return { rome: parseRomeCode(rome, `occupations of ${naf}`), share: parsePercent(naf, percent) };
  });
  const total = affinities.reduce((sum, { share }) => sum + share, 0);
  if (total > 1.0001) throw new InvalidValue(`occupations of ${naf}`, occupations, "shares that add up to 100 at most");
  return affinities.sort((a, b) => b.share - a.share);
}

function parsePercent(naf: string, percent: string | undefined): number {
  const value = Number(percent);
  if (!(value > 0 && value <= 100)) throw new InvalidValue(`share in ${naf}`, percent, "a percentage over 0, to 100");
  return value / 100;
}
