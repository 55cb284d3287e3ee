import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a job title keeps its OGR code and its long label; one without occupation is refused", async () => {
  const { format, records, refused } = await readFileAs("appellations", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("rome-appellations");
  expect(records).toEqual([{ code: "999001", label: "Exempleur / Exempleuse d'étalons", rome: "A1999" }]);
  expect(refused[0]?.rejection.field).toBe("code_rome");
});
