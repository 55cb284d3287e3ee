import { plainText } from "../checks/index.ts";
import { FileRefused } from "../format.ts";
import { columnName } from "../head.ts";
import { cellsOf } from "../reading/index.ts";

/** Columns of the stock of legal units (`StockUniteLegale_utf8.csv`). Those with the names of persons are not read. */
const COLUMNS = [
  "siren",
  "statutDiffusionUniteLegale",
  "etatAdministratifUniteLegale",
  "categorieJuridiqueUniteLegale",
  "denominationUniteLegale",
  "trancheEffectifsUniteLegale",
  "caractereEmployeurUniteLegale",
] as const;

/** The legal form of who is in business under their own name. */
const SOLE_TRADER = "1000";

/**
 * Names of companies that employ, by SIREN. A sole trader's name is a person's, and is not there; nor is that of who asked not to be
 * published. About 1.5 million are kept, under 200 MB. Throws `FileRefused`.
 */
export async function namesOfCompanies(table: AsyncIterable<string>): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  let at: readonly number[] | null = null;
  for await (const { cells } of cellsOf(table)) {
    if (at === null) {
      at = positions(cells);
      continue;
    }
    const [siren, diffusion, state, form, name = "", band = "", employs] = at.map((position) => cells[position]);
    const employer = employs === "O" || /^(?!00)\d{2}$/.test(band);
    if (diffusion === "O" && state === "A" && form !== SOLE_TRADER && employer && name !== "" && name !== "[ND]")
      names.set(Number(siren), plainText(name));
  }
  return names;
}

function positions(header: readonly string[]): number[] {
  const names = header.map(columnName);
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length === 0) return COLUMNS.map((column) => names.indexOf(column));
  throw new FileRefused(`legal units: column missing: ${missing.join(", ")}; got ${names.join(", ")}.`, "shape");
}
