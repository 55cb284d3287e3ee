import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("an occupation without parent is its own", async () => {
  const { format, records, refused } = await readFileAs("occupations", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-occupations");
  expect(records).toEqual([
    { rome: "A1999", label: "Métier d'exemple", parent: "A1999" },
    { rome: "A1998", label: "Métier d'exemple plus fin", parent: "A1999" },
  ]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([[3, "rome"]]);
});
