/**
 * Restates the codes and official names of four public registers as the tables of data/.
 * Usage: node scripts/build-tables.ts <older ROME csv> <ROME 4.0 csv> <NAF csv> <IDCC csv>
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const OPCO_IDS: readonly (readonly [RegExp, string])[] = [
  [/AFDAS/i, "AFDAS"],
  [/forte intensité/i, "AKTO"],
  [/ATLAS/i, "ATLAS"],
  [/Construction/i, "CONSTRUCTYS"],
  [/Commerce/i, "OPCOMMERCE"],
  [/Mobilité/i, "MOBILITES"],
  [/OCAPIAT/i, "OCAPIAT"],
  [/2i/i, "2I"],
  [/proximité/i, "EP"],
  [/Santé/i, "SANTE"],
  [/Cohésion/i, "UNIFORMATION"],
];

const [older, newer, naf, idcc] = process.argv.slice(2);
if (!older || !newer || !naf || !idcc) {
  console.error("Expected four files: older ROME codes, ROME 4.0 codes, NAF codes, IDCC.");
  process.exit(2);
}

write(
  "occupations.csv",
  "rome;label",
  read(older, "|").map((row) => [row.rome_id, restated(row.rome_label)]),
);
write(
  "occupations-newer.csv",
  "rome;parent;label",
  read(newer, ",").map((row) => [row.code_rome, row.code_rome_parent, row.libelle_rome]),
);
write(
  "naf.csv",
  "naf;label",
  read(naf, "|").map((row) => [row.naf_id, restated(row.naf_label)]),
);
write("opco-idcc.csv", "idcc;opco", idccRows(read(idcc, ";")));

function read(path: string, delimiter: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, delimiter, bom: true, relax_quotes: delimiter === "|" });
}

/** The register of 2019 writes its commas as semicolons and its œ in two letters. */
function restated(label = ""): string {
  return label
    .replaceAll("; ", ", ")
    .replace(/\s*-HSE-\s*/g, " (HSE) ")
    .replace(/([mM]an|[Œœ]|\b)oeuvre/g, "$1œuvre")
    .trim();
}

/** Agreements that have a number, on four digits, each with the OPCO of its branch. */
function idccRows(rows: readonly Record<string, string>[]): string[][] {
  const numbered = rows.filter((row) => /^\d+$/.test(row.IDCC ?? ""));
  return numbered.map((row) => {
    const name = row["Opérateur de compétences"] ?? "";
    const found = OPCO_IDS.find(([pattern]) => pattern.test(name));
    if (!found) throw new Error(`IDCC ${row.IDCC}: got the OPCO "${name}", expected one of the eleven.`);
    return [(row.IDCC ?? "").padStart(4, "0"), found[1]];
  });
}

function write(name: string, header: string, rows: readonly (readonly (string | undefined)[])[]): void {
  const lines = rows.map((row) => row.map((cell) => checked(cell ?? "", name)).join(";")).sort();
  const unique = [...new Set(lines)];
  writeFileSync(new URL(`../data/${name}`, import.meta.url), `${[header, ...unique].join("\n")}\n`);
  console.log(`data/${name}: ${unique.length} rows`);
}

function checked(cell: string, name: string): string {
  if (cell.includes(";")) throw new Error(`data/${name}: got "${cell}", expected a cell without a semicolon.`);
  return cell;
}
