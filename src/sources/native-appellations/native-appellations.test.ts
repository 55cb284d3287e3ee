import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a job title needs a label", async () => {
  const { format, records, refused } = await readFileAs("appellations", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-appellations");
  expect(records).toEqual([{ code: "999001", label: "Exempleur / Exempleuse", rome: "A1999" }]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([[2, "label"]]);
});
