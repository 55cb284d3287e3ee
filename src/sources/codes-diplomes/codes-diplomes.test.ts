import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("the leading zero that a spreadsheet took comes back; a code shorter still is refused", async () => {
  const { format, records, refused } = await readFileAs("certifications", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("codes-diplomes");
  expect(records).toEqual([
    { rncp: "RNCP99004", cfd: "01099901", title: "EXEMPLE AU ZERO PERDU (MC)", level: 3, romes: [] },
    { rncp: null, cfd: "50099902", title: "EXEMPLE SANS FICHE", level: 4, romes: [] },
  ]);
  expect(refused[0]?.rejection).toMatchObject({ field: "CodeDiplome", got: "500" });
});
