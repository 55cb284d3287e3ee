import { expect, test } from "vitest";
import { namesOfCompanies } from "./legal-units.ts";

const HEADER =
  "siren,statutDiffusionUniteLegale,nomUniteLegale,trancheEffectifsUniteLegale,etatAdministratifUniteLegale,denominationUniteLegale,categorieJuridiqueUniteLegale,caractereEmployeurUniteLegale";

async function* text(...rows: readonly string[]) {
  yield [HEADER, ...rows].join("\n");
}

test("gives the names of companies that employ, and of no person", async () => {
  const names = await namesOfCompanies(
    text(
      "000000018,O,,11,A,FOURNIL EXEMPLE,5499,O",
      "000000026,O,EXEMPLE,11,A,,1000,O",
      "000000034,P,[ND],11,A,[ND],5499,O",
      "000000042,O,,11,C,FERMÉE,5499,O",
      "000000059,O,,NN,A,SANS SALARIÉ,5499,N",
      "000000067,O,,12,A,PAR SA TRANCHE,5710,",
      "000000075,O,EXEMPLE,12,A,JEANNE EXEMPLE,1000,O",
    ),
  );
  expect([...names]).toEqual([
    [18, "FOURNIL EXEMPLE"],
    [67, "PAR SA TRANCHE"],
  ]);
});

test("names the column that is missing", async () => {
  const broken = async function* () {
    yield "siren,denomination\n000000018,X\n";
  };
  await expect(namesOfCompanies(broken())).rejects.toMatchObject({ fault: "shape" });
});
