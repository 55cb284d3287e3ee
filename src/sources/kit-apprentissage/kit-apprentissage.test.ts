import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a diploma keeps both codes; NR means that it has no register code or no level", async () => {
  const { format, records } = await readFileAs("certifications", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("kit-apprentissage");
  expect(records).toEqual([
    { rncp: "RNCP99001", cfd: "50099901", title: "EXEMPLE DE BOULANGERIE (CAP)", level: 3, romes: [] },
    { rncp: null, cfd: "50099902", title: "EXEMPLE SANS FICHE", level: null, romes: [] },
  ]);
});

test("a level that apprenticeship does not prepare is refused", async () => {
  const { refused } = await readFileAs("certifications", new URL("./sample.csv", import.meta.url));
  expect(refused).toMatchObject([{ line: 4, rejection: { field: "Niveau fiche RNCP", got: "Niveau 8" } }]);
});
