import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("each finer occupation stands under its older code; one without is refused", async () => {
  const { format, records, refused } = await readFileAs("occupations", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("rome-v4");
  expect(records).toEqual([
    { rome: "A1999", label: "Exempleur / Exempleuse d'étalons", parent: "A1999" },
    { rome: "A1998", label: "Exempleur / Exempleuse de mesures", parent: "A1999" },
  ]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([[4, "code_rome_parent"]]);
});
