import { readTable } from "./table.ts";

let byDepartement: ReadonlyMap<string, string> | undefined;

/** The académie of a département: "Nancy-Metz" for "57". Null for a territory that has none. */
export function academieOf(departement: string): string | null {
  byDepartement ??= new Map(
    readTable("academies.csv", ["academie", "departements"]).flatMap((row) =>
      row.departements.split("|").map((code) => [code, row.academie] as const),
    ),
  );
  return byDepartement.get(departement) ?? null;
}
